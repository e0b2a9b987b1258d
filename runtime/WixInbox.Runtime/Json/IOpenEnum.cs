namespace WixInbox.Json;

/// <summary>
/// A generated enumeration that stays open: a value over the text on the wire, so that a text which the schema does not know
/// survives reading and writing.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenEnum<TSelf> where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The text on the wire; empty for <see langword="default"/>.</summary>
    string Value { get; }

    /// <summary>Whether the schema lists the text.</summary>
    bool IsKnown { get; }

    /// <summary>The texts that the schema lists.</summary>
    static abstract IReadOnlyList<string> KnownTexts { get; }

    /// <summary>Whether texts that the schema does not list are read; if not, they are a <see cref="System.Text.Json.JsonException"/>.</summary>
    static abstract bool IsOpen { get; }

    /// <summary>Makes a value of a text, known or not.</summary>
    static abstract TSelf FromText(string text);

    /// <summary>The value for the UTF-8 text if the schema lists it. Allocates nothing.</summary>
    static abstract bool TryMatch(ReadOnlySpan<byte> utf8, out TSelf value);
}
