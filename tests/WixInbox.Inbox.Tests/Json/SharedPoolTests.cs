using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Tests.Webhooks;

namespace WixInbox.Tests.Json;

/// <summary>
/// Many threads read webhooks at once through pooled buffers, one for each text in a text: no event says what came to another thread, or
/// changes later.
/// </summary>
public class SharedPoolTests
{
    private const int Threads = 8;
    private const int Rounds = 150;
    private const int Tokens = 4;

    [Fact]
    public async Task Events_HoldTheirOwnTextOnly()
    {
        using var start = new Barrier(Threads);
        var receiver = Token.Receiver();
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() => Work(thread, receiver, start), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    private static void Work(int thread, WebhookReceiver<InboxEvent> receiver, Barrier start)
    {
        var random = new Random(thread);
        var events = Enumerable.Range(0, Rounds).Select(number => new Sample(thread, number, random)).ToList();
        var bodies = events.Take(Tokens).Select(static sample => (Sample: sample, Body: new Token { Claims = Token.ClaimsOf(sample.Envelope) }.ToBytes())).ToList();
        var kept = new List<(Sample Sample, InboxEvent Event)>();
        start.SignalAndWait();
        for (var round = 0; round < Rounds; round++)
        {
            var sample = events[round];
            kept.Add((sample, WebhookEnvelope.Read<InboxEvent>(Encoding.UTF8.GetBytes(sample.Envelope.ToJsonString()))));
            var (signed, body) = bodies[round % Tokens];
            kept.Add((signed, Assert.IsType<WebhookReceipt<InboxEvent>.Received>(receiver.Receive(body)).Event));
            if (round % 10 == 0) Spoil();
        }

        // What was read before refers to no buffer that others had since.
        Spoil();
        foreach (var (sample, happening) in kept) sample.AssertSaid(happening);
    }

    /// <summary>Overwrites what the pools of this thread and of all hold.</summary>
    private static void Spoil()
    {
        foreach (var array in Enumerable.Range(4, 14).SelectMany(static size => new[] { ArrayPool<byte>.Shared.Rent(1 << size), ArrayPool<byte>.Shared.Rent(1 << size) }).ToList())
        {
            array.AsSpan().Fill(0xFF);
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    /// <summary>An event that says in each of its texts whose it is.</summary>
    private sealed class Sample
    {
        private readonly string _text;
        private readonly bool _isKnown;

        public Sample(int thread, int number, Random random)
        {
            // Quotes and line ends are escaped once more in each text in a text.
            _text = $"\"{thread}.{number}\"\n" + new string((char)('a' + thread), random.Next(8) == 0 ? random.Next(20_000) : random.Next(300)) + (random.Next(2) == 0 ? "" : "é");
            _isKnown = random.Next(4) > 0;
            var body = new JsonObject { ["conversationId"] = "c0ffee00-1111-4a2b-8c3d-000000000001", ["interactionId"] = _text, ["more"] = _text };
            var happening = Token.Event(_text);
            happening["later"] = _text;
            happening["actionEvent"] = random.Next(2) == 0 ? new JsonObject { ["body"] = body } : new JsonObject { ["bodyAsJson"] = body.ToJsonString() };
            if (!_isKnown) happening["slug"] = "typing";
            Envelope = Token.EnvelopeOf(happening);
            Envelope["instanceId"] = _text;
            Envelope["identity"] = new JsonObject { ["identityType"] = "ROBOT", ["robotId"] = _text }.ToJsonString();
            if (!_isKnown) Envelope["eventType"] = _text;
            Data = happening.ToJsonString();
        }

        public JsonObject Envelope { get; }

        private string Data { get; }

        public void AssertSaid(InboxEvent happening)
        {
            var metadata = happening.Metadata;
            Assert.Equal((_text, _text), (metadata.EventId, metadata.InstanceId));
            Assert.Equal(_text, JsonNode.Parse(metadata.UnknownFields["later"].ToString())!.GetValue<string>());
            Assert.Equal(Envelope["identity"]!.GetValue<string>(), Assert.IsType<WebhookIdentity.Unknown>(metadata.Identity).Data.ToString());
            if (_isKnown)
            {
                var body = Assert.IsType<InboxEvent.ButtonInteracted>(happening).Body;
                Assert.Equal(_text, body.InteractionId);
                Assert.Equal(_text, JsonNode.Parse(body.UnknownFields["more"].ToString())!.GetValue<string>());
                return;
            }

            Assert.Equal(_text, metadata.EventType);
            Assert.Equal(Data, Assert.IsType<InboxEvent.Unknown>(happening).Data.ToString());
        }
    }
}
