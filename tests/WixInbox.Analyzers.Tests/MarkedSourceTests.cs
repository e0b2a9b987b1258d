using WixInbox.Analyzers.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests;

public class MarkedSourceTests
{
    [Fact]
    public void Marks_AreTakenOut_AndKnowWhatTheyUnderline()
    {
        var source = MarkedSource.Parse("a {|CS0001:b [|c|]|} d", "WXI0030");
        Assert.Equal("a b c d", source.Text);
        Assert.Equal([("WXI0030", "c"), ("CS0001", "b c")], source.Marks.Select(mark => (mark.Id, source.Text.Substring(mark.Span.Start, mark.Span.Length))));
    }

    [Fact]
    public Task CompilerDiagnostics_CountToo() => Check.DiagnosticsAsync("class C { {|CS0246:Nothing|} Of(int x) { return null! {|CS1002:}|} }", "");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task GeneratedTypes_AreThere(bool isInProject) =>
        Check.DiagnosticsAsync("class C { string? TextOf(Message message) => message.Id; }", setup: new Setup { IsInProject = isInProject });
}
