namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>Variants that are measured together.</summary>
/// <param name="Topic">What is done. The contests of a topic stand beside each other.</param>
/// <param name="Column">On what: the head of its column there.</param>
/// <param name="Title">What stands above its own table.</param>
/// <param name="Base">The variant that the others are set beside, the same in all contests of the topic.</param>
/// <param name="Variants">All of them, the base too.</param>
internal sealed record Contest(string Topic, string Column, string Title, string Base, IReadOnlyList<Variant> Variants)
{
    /// <summary>The head of a column for the bytes; null where another contest of the topic says as much.</summary>
    public string? BytesColumn { get; init; }

    /// <summary>What its figures are found by.</summary>
    public string Key => KeyOf(Topic, Column);

    public static string KeyOf(string topic, string column) => $"{topic} {column}";
}
