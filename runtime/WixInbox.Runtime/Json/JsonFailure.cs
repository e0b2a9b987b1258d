using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>What generated readers throw. The path is added where the whole text is at hand (<see cref="JsonLocator"/>).</summary>
internal static class JsonFailure
{
    [DoesNotReturn]
    internal static void Expected(string what, ref Utf8JsonReader reader) =>
        throw new JsonException($"Expected {what}, found {Describe(reader.TokenType)}.");

    [DoesNotReturn]
    internal static T Expected<T>(string what, ref Utf8JsonReader reader)
    {
        Expected(what, ref reader);
        return default;
    }

    [DoesNotReturn]
    internal static T NotA<T>(string what, Exception? cause = null) => throw new JsonException($"The value is not {what}.", cause);

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.None => "nothing",
        _ => "the end",
    };
}
