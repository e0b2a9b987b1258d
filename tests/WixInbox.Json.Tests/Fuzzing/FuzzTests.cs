using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Random documents, right, unusual and wrong, for both readers and both writers.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int MostShown = 5;

    /// <summary>Of the documents of the seeds 0 to 499.</summary>
    private const string HashOfDocuments = "1527ade3aaac86159814be8378a5618f03850da2f79c6463ca8cd14714cb886b";

    /// <summary>Zero differences; and each reader had its fair share, so that the test does not pass idly.</summary>
    [Fact]
    public void Readers_And_Writers_Agree()
    {
        var count = LongRun.Rounds(60_000, 3_000_000);
        var wrong = new ConcurrentBag<int>();
        var (counts, strict, noJson) = (new int[3], 0, 0);
        Parallel.For(0, count, (seed, state) =>
        {
            var judgement = Fuzzer.Judge(seed);
            Interlocked.Increment(ref counts[(int)judgement.Verdict]);
            if (judgement.Verdict == Verdict.Refused) Interlocked.Increment(ref judgement.IsJson ? ref strict : ref noJson);
            if (judgement.Fault is null) return;
            wrong.Add(seed);
            if (wrong.Count >= MostShown) state.Stop();
        });
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong.Order().Take(MostShown).Select(Fuzzer.Describe)));
        output.WriteLine($"{counts[0]} accepted by tier one, {counts[1]} by tier two alone, {counts[2]} by none, of which {noJson} are no JSON, and {strict} are, but not what the schema describes");
        Assert.Equal(count, counts.Sum());
        Assert.All(counts, part => Assert.True(part > count / 8));
        Assert.True(strict > count / 20 && noJson > count / 20);
    }

    /// <summary>A seed that failed elsewhere must fail here. Where documents are made in another way on purpose, or a schema changed, record the hash that is found.</summary>
    /// <param name="culture">What the machine speaks: calendars and letters must not matter.</param>
    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Seed_MakesTheSameDocument(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData([.. Enumerable.Range(0, 500).SelectMany(static seed => Fuzzer.Make(seed).Document)]));
            Assert.True(hash == HashOfDocuments, $"The documents are others than before: their hash is {hash}.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>What readers are compared by would not do if all documents were of one kind.</summary>
    [Fact]
    public void EveryType_IsRead()
    {
        var subjects = Enumerable.Range(0, 2_000).Select(Fuzzer.Make).GroupBy(static sample => sample.Subject).ToList();
        Assert.Equal(Subject.All.Count, subjects.Count);
        Assert.All(subjects, static samples => Assert.Contains(samples, static sample => PaddedCopy.Read(sample.Subject, sample.Document, out _) is not null));
    }
}
