using System.Globalization;

namespace WixInbox.Codegen.Primitives;

/// <summary>Steps of JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The step to a member.</summary>
    public static string Step(string name) => "/" + Escape(name);

    /// <summary>The step to an item of a list.</summary>
    public static string Step(int item) => "/" + item.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name as it stands in a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The name that stands in a pointer.</summary>
    public static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
