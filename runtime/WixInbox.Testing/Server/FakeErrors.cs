using System.Buffers;
using System.Text.Json;

namespace WixInbox.Testing;

/// <summary>Writes the bodies of errors as the service does (the vendor's "Errors" article).</summary>
internal static class FakeErrors
{
    internal static byte[] Application(string code, string message, RawJson? data) => Error(message, "applicationError"u8, writer =>
    {
        writer.WriteString("code"u8, code);
        writer.WriteString("description"u8, message);
        if (data is not { } more) return;
        writer.WritePropertyName("data"u8);
        more.WriteTo(writer);
    });

    internal static byte[] Validation(IReadOnlyList<FieldViolation> violations) => Error("The request breaks limits.", "validationError"u8, writer =>
    {
        writer.WriteStartArray("fieldViolations"u8);
        foreach (var violation in violations)
        {
            writer.WriteStartObject();
            writer.WriteString("field"u8, violation.Field);
            writer.WriteString("description"u8, violation.Description);
            writer.WriteString("violatedRule"u8, violation.Rule.Value);
            if (violation.RuleName is { } name) writer.WriteString("ruleName"u8, name);
            if (violation.Data is { } data)
            {
                writer.WritePropertyName("data"u8);
                data.WriteTo(writer);
            }
            else if (violation.Limit is { } limit)
            {
                writer.WriteStartObject("data"u8);
                writer.WriteString("threshold"u8, limit);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static byte[] Error(string message, ReadOnlySpan<byte> kind, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("message"u8, message);
            writer.WriteStartObject("details"u8);
            writer.WriteStartObject(kind);
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }
}
