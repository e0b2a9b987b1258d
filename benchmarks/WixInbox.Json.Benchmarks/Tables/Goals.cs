using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;
using WixInbox.Json.Benchmarks.Peers.Validation;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>What reading, writing and validating have to reach. Goals hold beside the bare model, which keeps less than generated types do.</summary>
internal static class Goals
{
    public static IEnumerable<Goal> All() => [.. Reading(), .. Writing(), .. Validating(), .. Others()];

    private static IEnumerable<Goal> Reading()
    {
        foreach (var letter in "ABC")
        {
            var (again, rotated) = (ReadTables.Key(letter, PayloadForm.Fixed), ReadTables.Key(letter, PayloadForm.Rotated));
            yield return new("G1", again, Reader.Ours, Reader.Base, Measure.Time, 0.22, Reader.Keeping);
            yield return new("G1", rotated, Reader.Ours, Reader.Base, Measure.Time, 0.25, Reader.Keeping);
            yield return new("G2", again, Reader.Ours, Reader.TokenLoop, Measure.Time, 0.85);
            yield return new("G2", rotated, Reader.Ours, Reader.TokenLoop, Measure.Time, 1.0);
            yield return new("G4", again, Reader.Ours, Reader.Base, Measure.Bytes, letter == 'A' ? 0.50 : 0.90, Reader.Keeping);
        }

        yield return new("G3", ReadTables.Key('C', PayloadForm.Fixed), Reader.Ours, Reader.Document, Measure.Time, 0.5);
        yield return new("G10", ReadTables.Key('C', PayloadForm.Indented), Reader.Ours, Reader.Base, Measure.Time, 0.30, Reader.Keeping);
    }

    private static IEnumerable<Goal> Writing()
    {
        foreach (var letter in "ABC")
        {
            var contest = WriteTables.Key(letter, PayloadForm.Fixed);
            foreach (var ours in letter == 'C' ? [Writer.Ours] : new[] { Writer.Ours, Writer.OursRequest })
            {
                yield return new("G5", contest, ours, Writer.Base, Measure.Time, 0.18, Writer.Keeping);
                yield return new("G5", contest, ours, Writer.Relaxed, Measure.Time, 0.22);
                yield return new("G5", contest, ours, Writer.ByHand, Measure.Time, 0.32);
                yield return new("G5", contest, ours, Writer.Base, Measure.AbsoluteBytes, 0);
            }
        }

        yield return new("G6", WriteTables.Key('C', PayloadForm.Fixed), Writer.Ours, Writer.Copy, Measure.Time, 10);
    }

    private static IEnumerable<Goal> Validating()
    {
        foreach (var letter in "ABC")
        {
            var contest = ValidateTables.Key(letter, PayloadForm.Fixed);
            yield return new("G7", contest, ModelValidator.Ours, ModelValidator.Annotations, Measure.TimesFaster, 150);
            yield return new("G7", contest, ModelValidator.Ours, ModelValidator.Schema, Measure.TimesFaster, 300);
            yield return new("G7", contest, ModelValidator.Ours, ModelValidator.Annotations, Measure.AbsoluteBytes, 0);
            yield return new("G7", ValidateTables.ReadingKey(letter, PayloadForm.Fixed), ValidateTables.ReadingAndValidating, ValidateTables.Reading, Measure.Added, 0.12);
        }
    }

    private static IEnumerable<Goal> Others()
    {
        var webhook = WebhookTables.Key(PayloadForm.Fixed);
        yield return new("G8", webhook, WebhookTables.Ours, WebhookTables.Base, Measure.Time, 0.25);
        yield return new("G8", webhook, WebhookTables.Ours, WebhookTables.Signature, Measure.Time, 0.10);
        yield return new("C1", ClientTables.SendKey, ClientTables.Ours, ClientTables.Bytes, Measure.Time, 1.08);
        yield return new("C2", ClientTables.ListKey, ClientTables.Ours, ClientTables.NetHttpJson, Measure.TimesFaster, 3);
        yield return new("G9", FirstUse.Key, FirstUse.Ours, FirstUse.Base, Measure.Time, 0.30);
    }
}
