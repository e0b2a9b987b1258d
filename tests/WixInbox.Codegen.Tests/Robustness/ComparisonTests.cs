using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>Whatever can be read can be compared, in both directions, and with itself it is the same.</summary>
public class ComparisonTests
{
    private static readonly int Rounds = LongRun.Rounds(150, 10_000);

    private static readonly SchemaText[] Shipped = Repository.Schemas();

    [Fact]
    public void ShippedSchemas_AreWhatTheyAre() => Assert.Empty(SchemaComparison.Compare([.. Shipped.Select(Read)], [.. Shipped.Select(Read)]));

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void TamperedSchemas_AreCompared(int seed)
    {
        var (random, found) = (new Random(seed), 0);
        SchemaDocument[] old = [.. Shipped.Select(Read)];
        for (var round = 0; round < Rounds; round++)
        {
            var (tampered, length) = Tamper(old, random);
            var changes = SchemaComparison.Compare(old, tampered);
            Assert.Empty(SchemaComparison.Compare(tampered, tampered));
            Assert.Equal(changes, SchemaComparison.Compare(old, tampered));
            SchemaComparison.Compare(tampered, old);
            Assert.All(changes, change => Assert.True(change.Text.Length > 0 && change.Place.Span.Start >= 0 && change.Place.Span.End <= length, $"{change} (seed {seed}, round {round})"));
            found += changes.Count;
        }

        Assert.True(found > Rounds, $"{found} changes in {Rounds} rounds (seed {seed})");
    }

    /// <summary>A file gone, or one tampered with, damaged or not: what is left of it is compared.</summary>
    private static (SchemaDocument[] Documents, int Longest) Tamper(SchemaDocument[] documents, Random random)
    {
        var (at, longest) = (random.Next(documents.Length), Shipped.Max(static file => file.Text.Length));
        if (random.Next(10) == 0) return ([.. documents.Where((_, index) => index != at)], longest);
        var text = new SchemaMutator(random).Mutate(Shipped[at].Text);
        return ([.. documents.Select((document, index) => index == at ? Read(Shipped[at] with { Text = text }) with { IsDamaged = false } : document)], Math.Max(longest, text.Length));
    }

    private static SchemaDocument Read(SchemaText file) => SchemaReader.Read(new SchemaFile(file.Path, file.Folder + file.Path, file.Text)).Document;
}
