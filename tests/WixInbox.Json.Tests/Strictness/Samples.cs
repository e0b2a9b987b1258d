using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Json.Tests.Documents;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Right documents: answers of the service, and some of every type.</summary>
internal static class Samples
{
    public static IReadOnlyList<(Subject Subject, byte[] Document)> All { get; } = [.. FromTheWire(), .. Made(1)];

    /// <summary>Some documents of every type.</summary>
    public static IEnumerable<(Subject Subject, byte[] Document)> Made(int count) =>
        from subject in Subject.All
        from seed in Enumerable.Range(0, count)
        select (subject, Encoding.UTF8.GetBytes(new DocumentMaker(new Random(seed)).Make(subject.Schema).ToString()));

    private static IEnumerable<(Subject Subject, byte[] Document)> FromTheWire()
    {
        var samples = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "responses.json")))!.AsArray();
        foreach (var sample in samples)
        {
            var type = sample!["method"]!.GetValue<string>() switch { "sendMessage" => nameof(SendMessageResponse), "listMessages" => nameof(ListMessagesResponse), _ => null };
            if (type is not null) yield return (Subject.Of(type), Encoding.UTF8.GetBytes(sample["response"]!["body"]!.GetValue<string>()));
        }
    }
}
