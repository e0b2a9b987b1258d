using System.Globalization;

namespace WixInbox.Json.Benchmarks;

/// <summary>What is to be measured, from the command line.</summary>
/// <param name="Topics">Which tables.</param>
/// <param name="Letters">Over which payloads.</param>
/// <param name="Rounds">In how many rounds.</param>
internal sealed record Selection(IReadOnlySet<string> Topics, string Letters, int Rounds)
{
    private const int DefaultRounds = 35;

    private static readonly string[] AllTopics = ["read", "write", "validate", "webhook", "call", "first", "goals"];

    public bool Has(string topic) => Topics.Contains(topic);

    /// <exception cref="ArgumentException">An argument means nothing.</exception>
    public static Selection Parse(string[] arguments)
    {
        var topics = new HashSet<string>();
        var letters = "";
        var rounds = DefaultRounds;
        for (var at = 0; at < arguments.Length; at++)
        {
            var argument = arguments[at];
            if (AllTopics.Contains(argument)) topics.Add(argument);
            else if (argument is "A" or "B" or "C" or "D") letters += argument;
            else if (argument == "rounds" && at + 1 < arguments.Length) rounds = int.Parse(arguments[++at], CultureInfo.InvariantCulture);
            else throw new ArgumentException($"'{argument}' is none of {string.Join(", ", AllTopics)}, A, B, C, D, rounds N, size, bdn.");
        }

        // The goals alone need all figures.
        if (topics.Count == 0 || topics.SetEquals(["goals"])) topics.UnionWith(AllTopics);
        return new Selection(topics, letters.Length == 0 ? "ABCD" : letters, rounds);
    }
}
