using System.Text.Json;

namespace WixInbox.Json;

/// <summary>
/// A generated one-of: sibling members of a JSON object of which at most one is present. The members may be all that the object
/// has, or stand among the other members of a parent.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonUnion<TSelf> where TSelf : class, IJsonUnion<TSelf>
{
    /// <summary>The kinds of JSON value that the cases have: what a case unknown to the schema is recognised by.</summary>
    static abstract JsonKinds CaseKinds { get; }

    /// <summary>The wire names of the cases.</summary>
    static abstract IReadOnlyList<string> CaseNames { get; }

    /// <summary>
    /// Reads the member if it is one of the cases. The case that came first stands; a second case is kept among the unknown
    /// fields under its own name; a repeated case replaces itself; a null is no case.
    /// </summary>
    /// <param name="name">The member's name, unescaped UTF-8.</param>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="current">The case so far.</param>
    /// <param name="unknown">The unknown fields so far.</param>
    /// <returns>Whether the name is one of a case; if not, the reader has not moved.</returns>
    static abstract bool TryReadCase(
        scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader, ref TSelf? current, ref UnknownFields.Builder unknown);

    /// <summary>Makes the value that keeps a case which the schema does not know.</summary>
    static abstract TSelf FromUnknown(string? name, RawJson value);

    /// <summary>Writes the case as a member of the object that is open.</summary>
    void WriteCase(Utf8JsonWriter writer, JsonWriteMode mode);
}
