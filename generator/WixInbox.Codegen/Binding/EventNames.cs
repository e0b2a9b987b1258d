namespace WixInbox.Codegen.Binding;

/// <summary>The C# names that a union of events takes.</summary>
internal static class EventNames
{
    private const string Suffix = "Event";

    /// <summary>The union's name without the word event: what other names are made from.</summary>
    public static string StemOf(string union) => union.EndsWith(Suffix, StringComparison.Ordinal) && union.Length > Suffix.Length
        ? union.Substring(0, union.Length - Suffix.Length)
        : union;

    /// <summary>The type that handlers of the events are added to.</summary>
    public static string HandlersOf(string union) => StemOf(union) + "WebhookHandlers";

    /// <summary>The type with the extension methods.</summary>
    public static string ExtensionsOf(string union) => StemOf(union) + "WebhookExtensions";

    public static string[] Of(string union) => [union, HandlersOf(union), ExtensionsOf(union)];
}
