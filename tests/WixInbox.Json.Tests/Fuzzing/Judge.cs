using System.Text.Json;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>
/// Holds both readers and both writers against each other, and against System.Text.Json: what tier one accepts, tier two accepts with an
/// equal value; what tier two accepts is JSON; and an accepted value, written in either way, is the same text, reads as the same value, and
/// says what System.Text.Json finds in the document; written for HTML, it says the same.
/// </summary>
internal static class Judge
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WixJson.MaxDepth };

    /// <summary>What came of a document.</summary>
    /// <param name="subject">Whose document it is.</param>
    /// <param name="document">The document.</param>
    /// <param name="original">A value that it must have; null where it may have any, or none.</param>
    public static Judgement Of(Subject subject, byte[] document, object? original = null)
    {
        var first = PaddedCopy.Read(subject, document, out var damage);
        var second = ReadByTokens(subject, document, out var failure);
        if (document.Length % 8 == 0) damage ??= PublicFault(subject, document, second, failure);
        using var json = Parse(document, out var syntax);
        var fault = damage
            ?? (first is not null && second is null ? $"only tier one accepts: {failure!.Message}" : null)
            ?? (first is not null && !Same(subject, first, second!) ? "the values differ" : null)
            ?? (second is not null && json is null ? $"tier two accepts what is no JSON: {syntax}" : null)
            ?? (original is not null && second is null ? $"tier two refuses what is right: {failure!.Message}" : null)
            ?? (original is not null && !(original.Equals(second) && original.GetHashCode() == second!.GetHashCode()) ? "the value is not the one that was said in other words" : null);
        var written = second is null ? null : subject.WriteByWriter(second, JsonWriteMode.Whole);
        if (fault is null && second is not null) fault = WritingFault(subject, second, json!.RootElement, written!);
        var verdict = first is not null ? Verdict.ByTierOne : second is not null ? Verdict.ByTierTwo : Verdict.Refused;
        return new Judgement(verdict, json is not null, failure, second, written, fault);
    }

    /// <summary>Whether two values are equal in every way in which values can be compared.</summary>
    public static bool Same(Subject subject, object first, object second) =>
        first.Equals(second) && second.Equals(first) && first.GetHashCode() == second.GetHashCode()
        && Written(subject, first).AsSpan().SequenceEqual(Written(subject, second));

    private static byte[] Written(Subject subject, object value) => subject.WriteByWriter(value, JsonWriteMode.Whole);

    /// <summary>What users get is what tier two says, in the very words.</summary>
    private static string? PublicFault(Subject subject, byte[] document, object? second, JsonException? failure)
    {
        if (WixJson.ByteOrderMarkLength(document) > 0) return null;
        try
        {
            var value = subject.Read(document);
            return second is null ? "WixJson accepts what tier two refuses" : Same(subject, value, second) ? null : "WixJson reads another value than tier two";
        }
        catch (JsonException wrong)
        {
            return (wrong.Message, wrong.Path, wrong.LineNumber, wrong.BytePositionInLine) == (failure?.Message, failure?.Path, failure?.LineNumber, failure?.BytePositionInLine)
                ? null
                : $"WixJson says something else than tier two: {wrong.Message}";
        }
    }

    private static object? ReadByTokens(Subject subject, byte[] document, out JsonException? failure)
    {
        failure = null;
        try
        {
            return subject.ReadByTokens(document);
        }
        catch (JsonException wrong)
        {
            failure = wrong;
            return null;
        }
    }

    private static JsonDocument? Parse(byte[] document, out string reason)
    {
        reason = "";
        try
        {
            return JsonDocument.Parse(document, Options);
        }
        catch (JsonException wrong)
        {
            reason = wrong.Message;
            return null;
        }
    }

    private static string? WritingFault(Subject subject, object value, JsonElement document, byte[] byWriter)
    {
        var raw = subject.Write(value, JsonWriteMode.Whole);
        if (!SameText(raw, byWriter)) return $"the writers differ: {Shown.Bytes(raw)} and {Shown.Bytes(byWriter)}";
        if (!subject.WriteInPieces(value, raw.Length % 3).AsSpan().SequenceEqual(raw)) return $"the raw writer differs in other buffers: {Shown.Bytes(raw)}";
        var (rawRequest, request) = (subject.Write(value, JsonWriteMode.Request), subject.WriteByWriter(value, JsonWriteMode.Request));
        if (!SameText(rawRequest, request)) return $"the writers of requests differ: {Shown.Bytes(rawRequest)} and {Shown.Bytes(request)}";
        var first = PaddedCopy.Read(subject, raw, out var damage);
        if (damage is not null) return damage;
        if (first is not null && !Same(subject, first, value)) return $"tier one reads another value from what was written: {Shown.Bytes(raw)}";
        var second = ReadByTokens(subject, raw, out var failure);
        if (second is null) return $"tier two refuses what was written: {failure!.Message} {Shown.Bytes(raw)}";
        if (!Same(subject, second, value)) return $"tier two reads another value from what was written: {Shown.Bytes(raw)}";
        return SaidFault(subject, document, raw, byWriter) ?? HtmlFault(subject, value, raw);
    }

    /// <summary>What the document says is what is written, by either writer.</summary>
    private static string? SaidFault(Subject subject, JsonElement document, byte[] raw, byte[] byWriter)
    {
        if (SameSaid.Fault(subject.Type, document, raw) is { } fault) return $"what is written is not what was read: {fault}";
        if (raw.AsSpan().SequenceEqual(byWriter)) return null;
        return SameSaid.Fault(subject.Type, document, byWriter) is { } other ? $"what the other writer writes is not what was read: {other}" : null;
    }

    private static string? HtmlFault(Subject subject, object value, byte[] raw)
    {
        var safe = subject.WriteHtmlSafe(value, raw.Length % 3);
        return HtmlSafety.Fault(safe, raw) is { } fault ? $"{fault}: {Shown.Bytes(safe)}" : null;
    }

    private static bool SameText(byte[] raw, byte[] byWriter) =>
        raw.AsSpan().SequenceEqual(byWriter) || raw.AsSpan().SequenceEqual(Escapes.Least(byWriter)) || Escapes.Least(raw).AsSpan().SequenceEqual(Escapes.Least(byWriter));
}

internal enum Verdict
{
    ByTierOne,
    ByTierTwo,
    Refused,
}

/// <summary>What came of a document.</summary>
/// <param name="Verdict">Who accepts it.</param>
/// <param name="IsJson">Whether System.Text.Json takes it for JSON.</param>
/// <param name="Failure">What tier two throws.</param>
/// <param name="Value">What tier two reads.</param>
/// <param name="Written">The value as text.</param>
/// <param name="Fault">What is not as it should be.</param>
internal sealed record Judgement(Verdict Verdict, bool IsJson, JsonException? Failure, object? Value, byte[]? Written, string? Fault);
