using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Writing;

/// <summary>What there is no JSON for, and what is too deep, neither writer writes.</summary>
public class RefusalTests
{
    // Attributes could not hold them.
    private static readonly string[] Halves = ["\ud800", "\udc00", "\udc00\ud800", "\ud800\ud800\udc00"];

    [Fact]
    public void HalfOfASurrogatePair_IsAnArgumentException_WhereverItStands() => Parallel.ForEach(Halves, static half =>
    {
        foreach (var before in Enumerable.Range(0, 40).Concat([62, 63, 64, 124, 125, 126, 127, 128, 129, 254, 255, 256, 257, 511, 512, 513]))
        {
            foreach (var after in new[] { 0, 1, 3, 7, 15, 130 })
            {
                var text = new string('a', before) + half + new string('b', after);
                AssertRefused<ArgumentException, Tree>(new Tree { Name = text });
                AssertRefused<ArgumentException, Tree>(new Tree { ByName = new Dictionary<string, Tree> { [text] = new() } });
                AssertRefused<ArgumentException, Tree>(new Tree { UnknownFields = UnknownFields.Empty.With(text, RawJson.Null) });
                AssertRefused<ArgumentException, Choice>(new Choice.Unknown(text, RawJson.Null));
                AssertRefused<ArgumentException, Choice>(new Choice.Text(text));
                AssertRefused<ArgumentException, Choice>(new Choice.Color(new(text)));
            }
        }
    });

    [Fact]
    public void SixtyFiveLevels_AreAnInvalidOperation_AndSixtyFourAreNot()
    {
        var tree = new Tree();
        for (var levels = 1; levels <= 70; levels++, tree = new Tree { Child = tree })
        {
            if (levels > WixJson.MaxDepth) AssertRefused<InvalidOperationException, Tree>(tree);
            else AssertAlike(tree);
            var list = new Tree { Children = [tree] };
            if (levels + 2 > WixJson.MaxDepth) AssertRefused<InvalidOperationException, Tree>(list);
            else AssertAlike(list);
            var map = new Tree { ByName = new Dictionary<string, Tree> { ["a"] = tree } };
            if (levels + 2 > WixJson.MaxDepth) AssertRefused<InvalidOperationException, Tree>(map);
            else AssertAlike(map);
        }
    }

    [Fact]
    public void CircleOfReferences_IsAnInvalidOperation()
    {
        var children = new List<Tree>();
        var tree = new Tree { Children = children };
        children.Add(tree);
        AssertRefused<InvalidOperationException, Tree>(tree);
        Assert.Contains("cannot be written", tree.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What the buffers hold by then is the start of the text, and nothing beyond; the next value begins behind it.</summary>
    [Fact]
    public void FailureBehindFullBuffers_LeavesTheStartOfTheText_AndAnOutputThatGoesOn()
    {
        var good = Enumerable.Range(0, 500).Select(at => new Tree { Name = $"tree {at}" }).ToArray();
        var whole = WixJson.SerializeToUtf8Bytes(new Tree { Children = [.. good, new Tree { Name = "a" }] });
        foreach (var more in new[] { 0, 100, 5_000 })
        {
            var buffer = new GuardedWriter(more);
            Assert.Throws<ArgumentException>(() => WixJson.Serialize(buffer, new Tree { Children = [.. good, new Tree { Name = Halves[0] }] }));
            var left = buffer.ToArray();
            Assert.InRange(left.Length, 1, whole.Length);
            Assert.True(whole.AsSpan().StartsWith(left));
            WixJson.Serialize(buffer, good[0]);
            Assert.Equal([.. left, .. WixJson.SerializeToUtf8Bytes(good[0])], buffer.ToArray());
        }
    }

    [Fact]
    public void FailureInHtmlSafeText_LeavesNothing()
    {
        var buffer = new GuardedWriter(0);
        Assert.Throws<ArgumentException>(() => WixJson.Serialize(buffer, new Tree { Name = new string('a', 5_000) + Halves[0] }, escaping: JsonEscaping.HtmlSafe));
        Assert.Empty(buffer.ToArray());
    }

    private static void AssertRefused<TException, T>(T value) where TException : Exception where T : class, IJsonModel<T>
    {
        Assert.ThrowsAny<TException>(() => WixJson.SerializeToUtf8Bytes(value));
        Assert.ThrowsAny<TException>(() => new Subject<T>("").WriteByWriter(value, JsonWriteMode.Whole));
        Assert.ThrowsAny<TException>(() => new Subject<T>("").WriteInPieces(value, 0));
    }

    private static void AssertAlike<T>(T value) where T : class, IJsonModel<T> =>
        Assert.Equal(new Subject<T>("").WriteByWriter(value, JsonWriteMode.Whole), WixJson.SerializeToUtf8Bytes(value));
}
