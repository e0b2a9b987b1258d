using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Reads one item of a list or map: the reader stands on the item's first token, and is left on its last.</summary>
/// <typeparam name="T">What is read.</typeparam>
public delegate T JsonItemReader<out T>(ref Utf8JsonReader reader);

/// <summary>
/// The primitives of generated readers. Each reads the value on which the reader stands, leaves the reader on the value's last
/// token, and throws a <see cref="JsonException"/> when the value is not what it should be.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Checks that an object starts here.</summary>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) JsonFailure.Expected("an object", ref reader);
        Depth.Check(ref reader);
    }

    /// <summary>Moves to the value of the next member of the object.</summary>
    /// <param name="reader">The reader, in an object.</param>
    /// <param name="name">The member's name, unescaped UTF-8.</param>
    /// <returns>Whether there is one more member; if not, the reader stands on the object's end.</returns>
    public static bool NextMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = Unquoted(ref reader);
        reader.Read();
        return true;
    }

    /// <summary>Whether a member has this name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wireName) => name.SequenceEqual(wireName);

    /// <summary>Whether the value is <c>null</c>, which for a field is the same as absent.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Reports a member that must be there and is not.</summary>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    public static void Missing(string wireName) => throw new MissingMemberException(wireName);

    /// <summary>A string.</summary>
    public static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected("a string", ref reader);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            return JsonFailure.NotA<string>("valid Unicode text", failure);
        }
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => JsonFailure.Expected<bool>("true or false", ref reader),
    };

    /// <summary>A 32-bit integer: a number, one with a zero fraction (<c>1200.0</c>), or either as a string.</summary>
    public static int Int32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value)) return value;
        return (int)Integer(ref reader, int.MinValue, int.MaxValue);
    }

    /// <summary>A 64-bit integer: digits in a string, as proto-JSON writes them, or a number.</summary>
    public static long Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value)) return value;
        return Integer(ref reader, long.MinValue, long.MaxValue);
    }

    /// <summary>A floating-point number; <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> come as strings.</summary>
    public static double Double(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetDouble(out var number) && double.IsFinite(number)
                ? number
                : JsonFailure.NotA<double>("a number in the range of a 64-bit float");
        return ScalarText.TryDouble(Text("a number", ref reader), out var parsed) ? parsed : JsonFailure.NotA<double>("a number");
    }

    /// <summary>Any JSON value but <c>null</c>.</summary>
    public static RawJson Any(ref Utf8JsonReader reader) => RawJson.Read(ref reader);

    /// <summary>Any JSON object.</summary>
    public static RawJson AnyObject(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        return RawJson.Read(ref reader);
    }

    /// <summary>A value of an enumeration; a text that the schema does not know is kept. A known one allocates nothing.</summary>
    public static T OpenEnum<T>(ref Utf8JsonReader reader) where T : struct, IOpenEnum<T>
    {
        if (reader.TokenType != JsonTokenType.String) JsonFailure.Expected("a string", ref reader);
        if (!reader.HasValueSequence && !reader.ValueIsEscaped && T.TryMatch(reader.ValueSpan, out var known)) return known;
        var value = T.FromText(String(ref reader));
        return value.IsKnown || T.IsOpen ? value : JsonFailure.NotA<T>($"one of the texts that {typeof(T).Name} has");
    }

    private static long Integer(ref Utf8JsonReader reader, long least, long most)
    {
        var text = NumberOrText("an integer", ref reader);
        return ExactInteger.TryParse(text, out var value) && value >= least && value <= most
            ? (long)value
            : JsonFailure.NotA<long>(string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"));
    }

    private static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        var buffer = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        try
        {
            return buffer.AsSpan(0, reader.CopyString(buffer));
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException("The text is not valid Unicode.", failure);
        }
    }

    /// <summary>Carries the name of the missing member to where the path is made.</summary>
    internal sealed class MissingMemberException(string wireName) : JsonException($"The member '{wireName}' is required and missing.")
    {
        internal string WireName => wireName;
    }
}
