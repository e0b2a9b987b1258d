using WixInbox.Codegen.Emission;

namespace WixInbox.Codegen.Tests.Emission;

public class CodeTests
{
    [Fact]
    public void Block_IsIndentedAsFarAsItsHole()
    {
        var block = "one\n    two\n\nthree";
        Assert.Equal("start\n{\n    one\n        two\n\n    three\n}", Code.Of($$"""
            start
            {
                {{block}}
            }
            """));
    }

    [Fact]
    public void EmptyHole_TakesItsLineWithIt()
    {
        Assert.Equal("a\nb", Code.Of($$"""
            a
            {{""}}
            b
            """));
        Assert.Equal("a\n{\n    b\n}", Code.Of($$"""
            a
            {
                {{""}}

                b

                {{""}}
            }
            """));
        Assert.Equal("b", Code.Of($$"""
            {{""}}
            b
            """));
    }

    [Fact]
    public void EmptyHoleWithinALine_LeavesTheLine() => Assert.Equal("a  b", Code.Of($"a {""} b"));

    [Fact]
    public void Lines_HaveABlankLineAroundBlocks() => Assert.Equal("a\nb\n\nc\nd\n\ne", Code.Lines(["a", "", "b", "c\nd", "e"]));
}
