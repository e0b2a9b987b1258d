using System.Buffers.Text;
using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Members that are left out where they are null.</summary>
internal static partial class HandWriter
{
    private static void Text(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static void Flag(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } flag) writer.WriteBoolean(name, flag);
    }

    private static void Integer(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    private static void IntegerText(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is not { } number) return;
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        writer.WriteString(name, digits[..length]);
    }

    private static void Id(Utf8JsonWriter writer, JsonEncodedText name, Guid? value)
    {
        if (value is { } id) writer.WriteString(name, id);
    }

    private static void Time(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } time) writer.WriteString(name, time);
    }

    private static void Texts(Utf8JsonWriter writer, JsonEncodedText name, List<string>? values)
    {
        if (values is null) return;
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
