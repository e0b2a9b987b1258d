using WixInbox.Codegen.Primitives;

namespace WixInbox.Schema.Writing;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class Pointer
{
    public const string Definitions = "/definitions";

    public static string Add(string pointer, string name) => pointer + JsonPointer.Step(name);

    public static string OfType(string name) => Add(Definitions, name);

    public static string OfField(string type, string field) => Add(OfType(type) + "/properties", field);
}
