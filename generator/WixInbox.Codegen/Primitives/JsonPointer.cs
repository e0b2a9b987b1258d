using System.Globalization;

namespace WixInbox.Codegen.Primitives;

/// <summary>Steps of JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The step to a member.</summary>
    public static string Step(string name) => "/" + name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The step to an item of a list.</summary>
    public static string Step(int item) => "/" + item.ToString(CultureInfo.InvariantCulture);
}
