namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>Variants that are measured together.</summary>
/// <param name="Key">What its figures are found by.</param>
/// <param name="Title">What stands above the table.</param>
/// <param name="Base">The variant that the others are set beside.</param>
/// <param name="Variants">All of them, the base too.</param>
internal sealed record Contest(string Key, string Title, string Base, IReadOnlyList<Variant> Variants);
