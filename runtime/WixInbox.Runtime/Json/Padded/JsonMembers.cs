using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>The members of a JSON object, by their places in its text: for objects of which little is known beforehand.</summary>
internal struct JsonMembers
{
    private const int Few = 16;

    private FewMembers _few;
    private Member[]? _all; // where there are more
    private int _count;

    /// <summary>How many there are; repeated ones count.</summary>
    internal readonly int Count => _count;

    /// <summary>Finds the members of an object.</summary>
    /// <param name="text">All of the object's text, which is padded (<see cref="PaddedText"/>), or stands in one that is.</param>
    /// <exception cref="JsonException">The text is not one JSON object.</exception>
    internal static JsonMembers Read(ReadOnlySpan<byte> text)
    {
        var members = default(JsonMembers);
        if (members.TryRead(text)) return members;
        members._count = 0;
        members.ReadTokens(text);
        return members;
    }

    /// <summary>A member's name, unescaped.</summary>
    internal readonly ReadOnlySpan<byte> NameOf(int at, ReadOnlySpan<byte> text) => this[at] is var member && member.Unescaped is { } name ? name : text.Slice(member.Name, member.NameLength);

    /// <summary>The text of a member's value.</summary>
    internal readonly ReadOnlySpan<byte> ValueOf(int at, ReadOnlySpan<byte> text) => text.Slice(this[at].Value, this[at].ValueLength);

    /// <summary>A name that is there more than once; null where none is.</summary>
    internal readonly string? FindRepeated(ReadOnlySpan<byte> text)
    {
        if (_count > Few) return FindRepeatedOfMany(text);
        for (var at = 1; at < _count; at++)
            for (var before = 0; before < at; before++)
                if (NameOf(at, text).SequenceEqual(NameOf(before, text))) return JsonText.ToString(NameOf(at, text));
        return null;
    }

    /// <summary>Where a member's value stands.</summary>
    internal readonly Range RangeOf(int at) => this[at] is var member ? member.Value..(member.Value + member.ValueLength) : default;

    private readonly Member this[int at] => _all is null ? _few[at] : _all[at];

    private readonly string? FindRepeatedOfMany(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>();
        for (var at = 0; at < _count; at++)
            if (JsonText.ToString(NameOf(at, text)) is var name && !names.Add(name)) return name;
        return null;
    }

    private bool TryRead(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var at = ref PaddedJson.AtToken(ref start);
        if (at != '{') return false;
        at = ref PaddedJson.FirstMember(ref at);
        while (at == '"')
        {
            ref var colon = ref PaddedJson.Plain(ref at, out var name);
            if (colon != ':') return false;
            ref var value = ref PaddedJson.Value(ref colon, 1);
            ref var end = ref PaddedSkip.Value(ref value, WixJson.MaxDepth - 1);
            if (PaddedJson.IsSame(ref end, ref PaddedJson.Nothing)) return false;
            Add(new Member(Offset(ref start, ref at) + 1, name.Length, Offset(ref start, ref value), Offset(ref value, ref end), null));
            at = ref PaddedJson.NextMember(ref end);
        }

        // Behind the text is padding, or what it stands in.
        ref var behind = ref PaddedJson.End(ref at);
        return at == '}' && (Offset(ref start, ref behind) == text.Length || Offset(ref start, ref PaddedJson.AtToken(ref behind)) == text.Length);
    }

    // What is unusual, and what is wrong.
    private void ReadTokens(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Add(new Member(0, 0, start, (int)reader.BytesConsumed - start, name.ToArray()));
        }

        reader.Read(); // anything behind the object is an error
    }

    private void Add(Member member)
    {
        if (_count == Few) _all ??= [.. (ReadOnlySpan<Member>)_few];
        if (_all is null) _few[_count] = member;
        else
        {
            if (_count == _all.Length) Array.Resize(ref _all, 2 * _count);
            _all[_count] = member;
        }

        _count++;
    }

    private static int Offset(ref byte from, ref byte to) => (int)Unsafe.ByteOffset(ref from, ref to);

    private readonly record struct Member(int Name, int NameLength, int Value, int ValueLength, byte[]? Unescaped);

    [InlineArray(Few)]
    private struct FewMembers
    {
        private Member _member;
    }
}
