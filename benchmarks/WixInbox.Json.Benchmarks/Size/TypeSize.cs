namespace WixInbox.Json.Benchmarks.Size;

/// <summary>How much is generated for a type, in bytes.</summary>
/// <param name="Type">Its name, or what several types are called together.</param>
/// <param name="Fields">How many fields it has.</param>
/// <param name="Face">C# of its public face.</param>
/// <param name="Json">C# that reads, writes and validates it.</param>
/// <param name="Il">IL of it all.</param>
internal readonly record struct TypeSize(string Type, int Fields, int Face, int Json, int Il)
{
    public int CSharp => Face + Json;

    public static TypeSize Sum(string name, IEnumerable<TypeSize> sizes) =>
        sizes.Aggregate(new TypeSize(name, 0, 0, 0, 0), static (sum, size) => new(sum.Type, sum.Fields + size.Fields, sum.Face + size.Face, sum.Json + size.Json, sum.Il + size.Il));

    public TypeSize ForEachField(string name) => new(name, 1, Face / Fields, Json / Fields, Il / Fields);
}
