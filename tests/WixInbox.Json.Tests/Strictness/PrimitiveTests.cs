using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using WixInbox.Json.Tests.Documents;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>The primitives by themselves, on memory that ends where the padding does, beside what .NET says of the same text.</summary>
public class PrimitiveTests
{
    private const int Room = 1 << 17;

    [Fact]
    public void Guid_IsWhatDotNetTakes_WhateverByteStandsAnywhere()
    {
        using var pages = GuardedPages.OrSkip(GuidText.Length);
        var right = "c0ffee00-1A2b-4a2b-8c3d-00000000fF01"u8;
        var text = pages.Last(right.Length);
        for (var place = 0; place < right.Length; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                right.CopyTo(text);
                text[place] = (byte)value;
                var isGuid = Utf8Parser.TryParse(text, out Guid expected, out var length, 'D') && length == right.Length;
                Assert.Equal(isGuid, GuidText.TryParse(ref MemoryMarshal.GetReference(text), out var read));
                if (isGuid) Assert.Equal(expected, read);
            }
        }
    }

    /// <summary>What it does not take is left to the one that reads all forms.</summary>
    [Fact]
    public void Timestamp_ThatIsTaken_IsWhatTheFullReaderSays()
    {
        using var pages = GuardedPages.OrSkip(Room);
        string[] right = ["2025-03-04T05:06:07Z", "2024-02-29T23:59:59.9Z", "2025-12-31T00:00:00.918118Z", "0001-01-01T00:00:00.123456789Z"];
        var taken = 0;
        foreach (var sample in right.Select(Encoding.ASCII.GetBytes))
        {
            var text = pages.Last(sample.Length + PaddedText.Padding);
            for (var place = 0; place < sample.Length; place++)
            {
                for (var value = 0; value < 128; value++)
                {
                    text.Clear();
                    sample.CopyTo(text);
                    text[place] = (byte)value;
                    var length = TimestampText.TryParse(ref MemoryMarshal.GetReference(text), out var time);
                    if (length <= 0) continue;
                    taken++;
                    Assert.True(Rfc3339.TryParse(text[..length], out var expected), Encoding.ASCII.GetString(text[..length]));
                    Assert.Equal(expected, time);
                }
            }
        }

        Assert.True(taken > 500, $"Only {taken} were taken.");
    }

    [Fact]
    public void Unescaped_IsWhatDotNetMakesOfTheString_AndNothingIsTouchedBeyond()
    {
        using var from = GuardedPages.OrSkip(Room);
        using var to = GuardedPages.OrSkip(Room);
        var random = new Random(1);
        var (taken, refused) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var quoted = Encoding.UTF8.GetBytes(Texts.Respell(Texts.Quote(Texts.Make(random)), random));
            if (random.Next(20) == 0) quoted = [.. quoted.AsSpan(0, quoted.Length - 1), .. "\\ud800\""u8];
            var text = Padded(from, quoted).Slice(1, quoted.Length - 2);
            var output = to.Last(text.Length + PaddedText.Padding);
            if (EscapedText.TryUnescape(text, output, out var length))
            {
                taken++;
                Assert.Equal(JsonSerializer.Deserialize<string>(quoted)!, Encoding.UTF8.GetString(output[..length]));
            }
            else
            {
                refused++;
                Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<string>(quoted));
            }
        }

        Assert.True(taken > 10_000 && refused > 500, $"{taken} were taken, {refused} refused.");
    }

    /// <summary>Members of members, too. Names that are no Unicode hide what is in the member, but not the member.</summary>
    [Fact]
    public void Members_AreThoseOfJsonDocument()
    {
        using var pages = GuardedPages.OrSkip(Room);
        var (taken, refused) = (0, 0);
        for (var seed = 2_000_000; seed < 2_010_000; seed++)
        {
            var document = Fuzzer.Make(seed).Document;
            if (document.Length > Room - PaddedText.Padding) continue;
            var text = Padded(pages, document)[..document.Length];
            var expected = MembersByDocument(document);
            try
            {
                JsonMembers.Read(text, out var members);
                Assert.Equal(expected, Members(members, text));
                taken++;
            }
            catch (JsonException)
            {
                Assert.Null(expected);
                refused++;
            }
        }

        Assert.True(taken > 1_000 && refused > 1_000, $"{taken} were taken, {refused} refused.");
    }

    private static List<string> Members(JsonMembers members, ReadOnlySpan<byte> text)
    {
        var all = new List<string>();
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
        {
            all.Add(Shown(members.NameOf(at, text), members.ValueOf(at, text)));
            for (var inner = members.First(at); inner != JsonMembers.None; inner = members.Next(inner))
                all.Add("  " + Shown(members.NameOf(inner, text), members.ValueOf(inner, text)));
        }

        return all;
    }

    private static List<string>? MembersByDocument(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = WixJson.MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var all = new List<string>();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (Shown(member) is not { } shown) return null;
                all.Add(shown);
                if (member.Value.ValueKind != JsonValueKind.Object) continue;
                var inner = member.Value.EnumerateObject().Select(Shown).ToList();
                if (!inner.Contains(null)) all.AddRange(inner.Select(static text => "  " + text));
            }

            return all;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Shown(JsonProperty member)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(member);
        try
        {
            return Shown(name.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(member.Name) : name, JsonMarshal.GetRawUtf8Value(member.Value));
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }

    private static string Shown(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(name)}: {Convert.ToHexString(value)}");

    private static Span<byte> Padded(GuardedPages pages, ReadOnlySpan<byte> text)
    {
        var place = pages.Last(text.Length + PaddedText.Padding);
        text.CopyTo(place);
        place[text.Length..].Clear();
        return place;
    }
}
