using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>
/// Finds where in a text a reader failed. It walks the text a second time, so that reading itself pays nothing for paths.
/// </summary>
internal static class JsonLocator
{
    /// <summary>The failure with its path, line and byte position.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="failedAt">The first byte of the token on which the reader stood.</param>
    /// <param name="failure">What the reader threw.</param>
    internal static JsonException Locate(ReadOnlySpan<byte> text, long failedAt, JsonException failure)
    {
        var start = new Utf8JsonReader(text, WixJson.ReaderOptions);
        var path = PathOf(failure, start, failedAt);
        var (line, position) = (failure.LineNumber, failure.BytePositionInLine);
        if (line is null)
        {
            var before = text[..(int)failedAt];
            line = before.Count((byte)'\n');
            position = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        }

        var message = string.Create(CultureInfo.InvariantCulture, $"{Reason(failure)} Path: {path} | LineNumber: {line} | BytePositionInLine: {position}.");
        return new JsonException(message, path, line, position, failure);
    }

    /// <summary>The failure for System.Text.Json, which adds the place in the whole text; the path within the value goes into the message.</summary>
    internal static JsonException Locate<T>(Utf8JsonReader start, long failedAt, JsonException failure)
    {
        var path = PathOf(failure, start, failedAt);
        return new JsonException($"{Reason(failure)} At {path} of {typeof(T).Name}.", failure);
    }

    // What is malformed ends the walk by itself, perhaps deep inside a value that was skipped as a whole.
    private static string PathOf(JsonException failure, Utf8JsonReader start, long failedAt)
    {
        var path = PathAt(start, failure.LineNumber is null ? failedAt : long.MaxValue);
        return failure is JsonRead.MissingMemberException missing ? $"{path}.{missing.WireName}" : path;
    }

    // The reader's own messages end in the position that is given beside the path.
    private static string Reason(JsonException failure)
    {
        var reason = failure.Message;
        var position = reason.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return position < 0 ? reason : reason[..position];
    }

    private static string PathAt(Utf8JsonReader reader, long failedAt)
    {
        var frames = new List<Frame>();
        try
        {
            do
            {
                Step(ref reader, frames);
                if (reader.TokenStartIndex >= failedAt) break;
            }
            while (reader.Read());
        }
        catch (JsonException)
        {
            // A malformed text ends the walk exactly where it ended the reading: the frames hold the path so far.
        }

        return Render(frames);
    }

    private static void Step(ref Utf8JsonReader reader, List<Frame> frames)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            frames.RemoveAt(frames.Count - 1);
            return;
        }

        if (reader.TokenType is JsonTokenType.None) return;
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            frames[^1] = new Frame(NameOf(ref reader), -1);
            return;
        }

        if (frames.Count > 0 && frames[^1].Name is null) frames[^1] = new Frame(null, frames[^1].Index + 1);
        if (reader.TokenType is JsonTokenType.StartObject) frames.Add(new Frame("", -1));
        if (reader.TokenType is JsonTokenType.StartArray) frames.Add(new Frame(null, -1));
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD"; // not Unicode: the name cannot be shown
        }
    }

    private static string Render(List<Frame> frames)
    {
        var path = new StringBuilder("$");
        foreach (var frame in frames)
        {
            if (frame.Name is null && frame.Index >= 0) path.Append(CultureInfo.InvariantCulture, $"[{frame.Index}]");
            else if (frame.Name is { Length: > 0 } name) path.Append(IsPlain(name) ? $".{name}" : $"['{name}']");
        }

        return path.ToString();
    }

    private static bool IsPlain(string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>One open object (a name, empty before its first member) or array (an index, -1 before its first item).</summary>
    private readonly record struct Frame(string? Name, int Index);
}
