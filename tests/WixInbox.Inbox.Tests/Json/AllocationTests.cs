using System.Buffers;
using System.Text;
using WixInbox.Json;
using WixInbox.Tests.Wire;

namespace WixInbox.Tests.Json;

/// <summary>Reading allocates what is read, and nothing else; writing and validating allocate nothing. Bytes can be counted to the last, on any machine.</summary>
public class AllocationTests
{
    /// <summary>These are counts, not limits: whoever changes what a type holds, changes them knowingly.</summary>
    [Theory]
    [InlineData("sendMessage/full", 1_776)]
    [InlineData("listMessages/two-messages-next", 2_480)]
    [InlineData("listMessages/last-page-no-cursors", 104)]
    public void Reading_AllocatesTheGraphAlone(string sample, long expected)
    {
        var text = WireSamples.Find("responses.json", sample)["response"]!["body"]!.GetValue<string>();
        var json = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, Bytes(() => Read(sample, json)));
        var longer = Encoding.UTF8.GetBytes(new string(' ', 9_000) + text); // which takes a buffer from the pool, not from the stack
        Assert.Equal(expected, Bytes(() => Read(sample, longer)));
        Assert.Equal(expected, Bytes(() => sample.StartsWith("send", StringComparison.Ordinal) ? WixJson.Deserialize<SendMessageResponse>(text) : WixJson.Deserialize<ListMessagesResponse>(text)));
    }

    [Fact]
    public void WritingAndValidating_AllocateNothing()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var message = WixJson.Deserialize<SendMessageResponse>(WireSamples.Find("responses.json", "sendMessage/full")["response"]!["body"]!.GetValue<string>()).Message;
        var request = new SendMessageRequest { ConversationId = Guid.NewGuid(), Message = message with { Badges = [] } };
        Assert.Equal(0, Bytes(() =>
        {
            output.ResetWrittenCount();
            WixJson.Serialize(output, request);
            WixJson.Serialize(output, request, JsonWriteMode.Request);
            return null;
        }));
        var valid = new SendMessageRequest { ConversationId = Guid.NewGuid(), Message = new() { Content = new() { Payload = new MinimalMessagePayload { Text = "Hi" } } } };
        Assert.Empty(valid.Validate());
        Assert.Equal(0, Bytes(() => valid.Validate()));
    }

    private static object Read(string sample, byte[] json) => sample.StartsWith("send", StringComparison.Ordinal)
        ? WixJson.Deserialize<SendMessageResponse>(json)
        : WixJson.Deserialize<ListMessagesResponse>(json);

    /// <summary>Bytes of one call, after as many as it takes until nothing is compiled or cached any more.</summary>
    private static long Bytes(Func<object?> call)
    {
        var least = long.MaxValue;
        for (var time = 0; time < 50; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
