using System.Text;
using System.Text.Json;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>A type that stands within itself and has a hundred members takes more stack than some threads have: that is an error, and not the end of the process.</summary>
public class StackTests
{
    private const int LittleStack = 256 * 1024;

    [Theory]
    [InlineData("{\"again\":", "}", "")]
    [InlineData("{\"again\":", "}", " x")] // which the padded reader does not take
    [InlineData("{\"again\" :", "}", "")]
    [InlineData("{\"more\":[", "]}", "")]
    public void ManyLevels_OnALittleStack_AreAnError(string open, string close, string behind)
    {
        var levels = WixJson.MaxDepth / open.Count(static letter => letter is '{' or '[') - 1;
        var json = string.Concat(Enumerable.Repeat(open, levels)) + "{}" + string.Concat(Enumerable.Repeat(close, levels)) + behind;
        var failure = OnThread(LittleStack, () => WixJson.Deserialize<Wide>(Encoding.UTF8.GetBytes(json)));
        if (failure is not null || behind.Length > 0) Assert.IsType<JsonException>(failure, exactMatch: false);
        if (behind.Length == 0) Assert.Null(OnThread(16 * 1024 * 1024, () => WixJson.Deserialize<Wide>(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void ManyLevels_OnAStackThatIsTooSmall_SayWhy()
    {
        var json = string.Concat(Enumerable.Repeat("{\"again\":", 63)) + "{}" + new string('}', 63);
        Assert.Contains("stack of this thread", OnThread(LittleStack, () => WixJson.Deserialize<Wide>(json))?.Message, StringComparison.Ordinal);
    }

    private static Exception? OnThread(int stack, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), stack);
        thread.Start();
        thread.Join();
        return failure;
    }
}
