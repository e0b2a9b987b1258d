namespace WixInbox;

/// <summary>Which place of which schema file a type or member is made from.</summary>
/// <param name="schema">The logical path of the file: the path below the folder of schemas, such as <c>inbox/v2/SendMessage.schema.json</c>; of a file in the package, with <c>WixInbox.Codegen:</c> before it.</param>
/// <param name="pointer">The place in it, as a JSON pointer (RFC 6901), such as <c>/definitions/SendMessageRequest/properties/message</c>; empty for all of it.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GeneratedFromAttribute(string schema, string pointer) : Attribute
{
    /// <summary>The logical path of the file.</summary>
    public string Schema { get; } = schema;

    /// <summary>The place in the file, as a JSON pointer (RFC 6901); empty for all of it.</summary>
    public string Pointer { get; } = pointer;
}
