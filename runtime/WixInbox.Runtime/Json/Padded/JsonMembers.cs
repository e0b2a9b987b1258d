using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>The members of a JSON object, by their places in its text: for objects of which little is known beforehand.</summary>
internal struct JsonMembers
{
    /// <summary>The parent of the object's own members.</summary>
    internal const int Root = -1;

    /// <summary>The place of a member that is not there.</summary>
    internal const int None = -1;

    private const int Few = 16;

    private FewMembers _few;
    private Member[]? _all; // where there are more
    private int _count;

    /// <summary>Finds the members of an object, and those of its members that are objects.</summary>
    /// <param name="text">All of the object's text, which is padded (<see cref="PaddedText"/>), or stands in one that is.</param>
    /// <param name="members">The members.</param>
    /// <exception cref="JsonException">The text is not one JSON object.</exception>
    internal static void Read(ReadOnlySpan<byte> text, out JsonMembers members)
    {
        Unsafe.SkipInit(out members); // places are written before they count
        members._all = null;
        members._count = 0;
        if (PaddedText.IsSupported && members.TryRead(text)) return;
        members._count = 0;
        members.ReadTokens(text, 0, Root);
    }

    /// <summary>The first member of the object, or of one of its members; <see cref="None"/> where there is none.</summary>
    internal readonly int First(int parent = Root) => From(0, parent);

    /// <summary>The next member of the same object; <see cref="None"/> where there is no other.</summary>
    internal readonly int Next(int at) => From(at + 1, this[at].Parent);

    /// <summary>Of the members with a name the last whose value is not null; <see cref="None"/> where there is none.</summary>
    internal readonly int FindLast(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text, int parent = Root)
    {
        var last = None;
        for (var at = First(parent); at != None; at = Next(at))
            if (NameOf(at, text).SequenceEqual(name) && !PaddedValue.IsNull(ValueOf(at, text))) last = at;
        return last;
    }

    /// <summary>A member's name, unescaped.</summary>
    internal readonly ReadOnlySpan<byte> NameOf(int at, ReadOnlySpan<byte> text) => this[at].NameIn(text);

    /// <summary>The text of a member's value.</summary>
    internal readonly ReadOnlySpan<byte> ValueOf(int at, ReadOnlySpan<byte> text) => this[at].ValueIn(text);

    /// <summary>A name that is there more than once; null where none is.</summary>
    internal readonly string? FindRepeated(ReadOnlySpan<byte> text)
    {
        if (_count > Few) return FindRepeatedOfMany(text);
        for (var at = First(); at != None; at = Next(at))
            for (var before = First(); before != at; before = Next(before))
                if (NameOf(at, text).SequenceEqual(NameOf(before, text))) return JsonText.ToString(NameOf(at, text));
        return null;
    }

    private Member this[int at]
    {
        readonly get => _all is null ? _few[at] : _all[at];
        set
        {
            if (_all is null) _few[at] = value;
            else _all[at] = value;
        }
    }

    private readonly string? FindRepeatedOfMany(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>();
        for (var at = First(); at != None; at = Next(at))
            if (JsonText.ToString(NameOf(at, text)) is var name && !names.Add(name)) return name;
        return null;
    }

    private readonly int From(int at, int parent)
    {
        for (; at < _count; at++)
            if (this[at].Parent == parent) return at;
        return None;
    }

    private bool TryRead(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var at = ref PaddedJson.AtToken(ref start);
        if (at != '{') return false;
        ref var end = ref ReadObject(ref at, ref start, Root);
        if (PaddedJson.IsSame(ref end, ref PaddedJson.Nothing)) return false;

        // Behind the text is padding, or what it stands in.
        return Offset(ref start, ref end) == text.Length || Offset(ref start, ref PaddedJson.AtToken(ref end)) == text.Length;
    }

    private ref byte ReadObject(ref byte at, ref byte start, int parent)
    {
        at = ref PaddedJson.FirstMember(ref at);
        while (at == '"')
        {
            ref var colon = ref PaddedJson.Plain(ref at, out var name);
            if (colon != ':') return ref PaddedJson.Nothing;
            ref var value = ref PaddedJson.Value(ref colon, 1);
            var place = _count;
            Add(new Member(Offset(ref start, ref at) + 1, name.Length, Offset(ref start, ref value), 0, parent, null));
            ref var end = ref value == '{' && parent == Root ? ref ReadObject(ref value, ref start, place) : ref PaddedSkip.Value(ref value, parent == Root ? WixJson.MaxDepth - 1 : WixJson.MaxDepth - 2);
            if (PaddedJson.IsSame(ref end, ref PaddedJson.Nothing)) return ref PaddedJson.Nothing;
            this[place] = this[place] with { ValueLength = Offset(ref value, ref end) };
            at = ref PaddedJson.NextMember(ref end);
        }

        return ref at == '}' ? ref PaddedJson.End(ref at) : ref PaddedJson.Nothing;
    }

    // What is unusual, and what is wrong.
    private void ReadTokens(ReadOnlySpan<byte> text, int offset, int parent)
    {
        var reader = new Utf8JsonReader(text, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            var start = (int)reader.TokenStartIndex;
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            var place = _count;
            Add(new Member(0, 0, offset + start, (int)reader.BytesConsumed - start, parent, name.ToArray()));
            if (isObject && parent == Root) ReadTokensOf(place, text[start..(int)reader.BytesConsumed], offset + start);
        }

        reader.Read(); // anything behind the object is an error
    }

    private void ReadTokensOf(int place, ReadOnlySpan<byte> text, int offset)
    {
        try
        {
            ReadTokens(text, offset, place);
        }
        catch (JsonException)
        {
            _count = place + 1; // a name that is no Unicode: the member stays, though nothing can be found in it
        }
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

    private readonly record struct Member(int Name, int NameLength, int Value, int ValueLength, int Parent, byte[]? Unescaped)
    {
        internal ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> text) => Unescaped ?? text.Slice(Name, NameLength);

        internal ReadOnlySpan<byte> ValueIn(ReadOnlySpan<byte> text) => text.Slice(Value, ValueLength);
    }

    [InlineArray(Few)]
    private struct FewMembers
    {
        private Member _member;
    }
}
