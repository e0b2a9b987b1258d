using System.Text.Json.Nodes;

namespace WixInbox.Tests.Infrastructure;

internal static class JsonAssert
{
    /// <summary>Both texts say the same JSON value: the order of members does not count.</summary>
    public static void Same(string? expected, string? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected!), JsonNode.Parse(actual!)), $"Expected {expected}\nActual   {actual}");
}
