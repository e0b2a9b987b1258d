using System.Diagnostics;
using System.Text;
using WixInbox.Codegen;
using WixInbox.Codegen.Binding;
using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>Broken pages: the importer ends, says what it could not read, and gives nothing that the generator chokes on.</summary>
public class FuzzTests
{
    private static readonly string[] Names = ["lend-book.md", "reserve-room.md", "list-rooms.md", "delete-room.md", "book-returned.md", "book-object.md", "lend-book-collapsed.md"];

    private static readonly string[] Noise =
    [
        "- ONE-OF: ", "- name: x | type: Loan | description: ", "- enum: A, B", "-     A: b", "param name: x | type: array<", "```", "## REST API", "### Schema", " Return type: ",
        "| required: true", "| type:", "{", "}", "\t", "\u00A0", "EMPTY-OBJECT {}", "# Package: ", "# Method link:", "HTTP Code: 9999999999", "\0", "\uD800", "array<array<array<", "PROMISE<",
    ];

    private static int Rounds => Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 50_000 : 1_500;

    [Fact]
    public void BrokenPages_EndWithNotesAndNothingElse()
    {
        var pages = Names.Select(PageFiles.Fixture).ToArray();
        var known = PageImporter.Import(pages[0], Names[0], []).Documents;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var text = Break(pages[random.Next(pages.Length)], random);
            try
            {
                var documents = PageImporter.Import(text, "page.md", random.Next(2) == 0 ? [] : known).Documents;
                var index = IndexBuilder.Build(documents, GeneratorOptions.Default);
                foreach (var document in documents) Binder.Bind(document, index);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {seed}.", problem);
            }
        }
    }

    [Theory]
    [InlineData("- name: a | type: A | description: ")]
    [InlineData("- ONE-OF: ")]
    [InlineData("| required: true ")]
    [InlineData("| a: b ")]
    [InlineData("array<")]
    [InlineData("# ")]
    [InlineData("continued ")]
    [InlineData("- enum: A,B,C ")]
    [InlineData("-     A: b ")]
    [InlineData("- enum: A\n-     A ")]
    [InlineData("param name: a | type: a ")]
    [InlineData("HTTP Code: 404 | Application Code: A ")]
    public void EndlessRepetition_Ends(string piece)
    {
        var watch = Stopwatch.StartNew();
        var page = PageFiles.Fixture("lend-book.md");
        var at = page.IndexOf("        - name: reminders", StringComparison.Ordinal);
        var flat = page.Insert(at, string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length)) + "\n");
        PageImporter.Import(flat, "page.md", []);
        var deep = new StringBuilder();
        for (var depth = 0; deep.Length < 500_000; depth++) deep.Append(' ', 8 + (3 * depth)).Append(piece).Append('\n');
        PageImporter.Import(page.Insert(at, deep.ToString()), "page.md", []);
        var wide = string.Concat(Enumerable.Range(0, 8_000).Select(number => $"        - name: a{number} | type: T{number % 7} | description: x \n           {piece}\n"));
        PageImporter.Import(page.Insert(at, wide), "page.md", []);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}."); // milliseconds, unless something is quadratic
    }

    [Fact]
    public void TooLong_IsRefused()
    {
        var result = PageImporter.Import(new string('a', PageText.MaxLength + 1), "page.md", []);
        Assert.Empty(result.Documents);
        Assert.Equal(ImportNoteKind.NotUnderstood, Assert.Single(result.Notes).Kind);
    }

    private static string Break(string page, Random random)
    {
        var lines = page.Split('\n').ToList();
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(8))
            {
                case 0: lines[at] = new string(' ', random.Next(40)) + lines[at].TrimStart(); break;
                case 1: lines.RemoveRange(at, Math.Min(random.Next(1, 4), lines.Count - at - 1)); break;
                case 2: lines.Insert(at, lines[random.Next(lines.Count)]); break;
                case 3: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Noise[random.Next(Noise.Length)]); break;
                case 4: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
                case 5: lines[at] = new string(' ', random.Next(20)) + Noise[random.Next(Noise.Length)]; break;
                case 6: (lines[at], lines[0]) = (lines[0], lines[at]); break;
                default: lines = random.Next(6) == 0 ? lines[..(at + 1)] : lines; break;
            }
        }

        return string.Join(random.Next(10) == 0 ? " " : "\n", lines);
    }
}
