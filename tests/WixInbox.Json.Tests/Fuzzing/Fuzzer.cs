using System.Text;
using System.Text.Json;
using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Makes the document of a seed, and judges it. What comes of a seed is the same on every machine.</summary>
internal static class Fuzzer
{
    public static Judgement Judge(int seed) => Judge(Make(seed));

    public static Judgement Judge(Sample sample)
    {
        try
        {
            return Fuzzing.Judge.Of(sample.Subject, sample.Document, sample.Original is null ? null : sample.Subject.ReadByTokens(sample.Original));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new Judgement(Verdict.Refused, IsJson: false, null, null, null, $"an exception that is none of JSON's: {failure}");
        }
    }

    public static Sample Make(int seed)
    {
        var random = new Random(seed);
        var subject = Subject.All[random.Next(Subject.All.Count)];
        var root = new DocumentMaker(random).Make(subject.Schema);
        var original = Encoding.UTF8.GetBytes(root.ToString());
        switch (random.Next(20))
        {
            case 0: return new Sample(subject, original, original);
            case < 5:
                var respelling = new Respelling(random);
                respelling.Change(root);
                return new Sample(subject, Encoding.UTF8.GetBytes(respelling.Space(root)), original);
            case < 12:
                new TreeMutator(random).Change(root);
                return new Sample(subject, Encoding.UTF8.GetBytes(random.Next(3) == 0 ? new Respelling(random).Space(root) : root.ToString()), null);
            case < 18: return new Sample(subject, new ByteMutator(random).Change(original, Other(random, subject)), null);
            default:
                new TreeMutator(random).Change(root);
                var spaced = new Respelling(random);
                spaced.Change(root);
                return new Sample(subject, new ByteMutator(random).Change(Encoding.UTF8.GetBytes(spaced.Space(root)), original), null);
        }
    }

    /// <summary>The first fault among the documents of some seeds, as text; null where there is none.</summary>
    /// <param name="from">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="tried">How many documents were judged.</param>
    public static string? FirstFault(int from, int count, out int tried)
    {
        for (tried = 0; tried < count;)
        {
            var seed = from + tried++;
            if (Judge(seed).Fault is not null) return Describe(seed);
        }

        return null;
    }

    public static string Describe(int seed)
    {
        var sample = Make(seed);
        var judgement = Judge(sample);
        return $"seed {seed}, {sample.Subject.Name}: {judgement.Fault}\n  document: {Shown.Bytes(sample.Document)}\n"
            + $"  tier one: {judgement.Verdict == Verdict.ByTierOne}, tier two: {Reason(judgement.Failure)}, JSON: {judgement.IsJson}\n  value: {Shown.Bytes(judgement.Written)}";
    }

    private static string Reason(JsonException? failure) => failure?.Message ?? "accepts";

    private static byte[] Other(Random random, Subject subject) => Encoding.UTF8.GetBytes(new DocumentMaker(random).Make(subject.Schema).ToString());
}

/// <summary>A document for a type, and where it is right for sure, the one whose value it must have.</summary>
internal sealed record Sample(Subject Subject, byte[] Document, byte[]? Original);
