using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

[JsonConverter(typeof(MessageContentConverter))]
internal sealed class MessageContent
{
    public string? PreviewText { get; set; }

    public string? Title { get; set; }

    public MessagePayload? Payload { get; set; }
}

internal abstract record MessagePayload
{
    public sealed record Basic(BasicMessagePayload Value) : MessagePayload;

    public sealed record Template(Model.TemplateMessagePayload Value) : MessagePayload;

    public sealed record Minimal(Model.MinimalMessagePayload Value) : MessagePayload;

    public sealed record Form(FormMessagePayload Value) : MessagePayload;

    public sealed record System(Model.SystemMessagePayload Value) : MessagePayload;
}

internal sealed class MessageContentConverter : JsonConverter<MessageContent>
{
    public override MessageContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var content = new MessageContent();
        while (Member.Next(ref reader))
        {
            if (Member.Is(ref reader, "previewText"u8)) content.PreviewText = reader.GetString();
            else if (Member.Is(ref reader, "title"u8)) content.Title = reader.GetString();
            else if (Member.Is(ref reader, "basic"u8)) content.Payload = new MessagePayload.Basic(Member.Value(ref reader, UnionsContext.Default.BasicMessagePayload));
            else if (Member.Is(ref reader, "template"u8)) content.Payload = new MessagePayload.Template(Member.Value(ref reader, UnionsContext.Default.TemplateMessagePayload));
            else if (Member.Is(ref reader, "minimal"u8)) content.Payload = new MessagePayload.Minimal(Member.Value(ref reader, UnionsContext.Default.MinimalMessagePayload));
            else if (Member.Is(ref reader, "form"u8)) content.Payload = new MessagePayload.Form(Member.Value(ref reader, UnionsContext.Default.FormMessagePayload));
            else if (Member.Is(ref reader, "system"u8)) content.Payload = new MessagePayload.System(Member.Value(ref reader, UnionsContext.Default.SystemMessagePayload));
            else reader.Skip();
        }

        return content;
    }

    public override void Write(Utf8JsonWriter writer, MessageContent value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.PreviewText is not null) writer.WriteString("previewText"u8, value.PreviewText);
        if (value.Title is not null) writer.WriteString("title"u8, value.Title);
        switch (value.Payload)
        {
            case MessagePayload.Basic basic: Member.Write(writer, "basic"u8, basic.Value, UnionsContext.Default.BasicMessagePayload); break;
            case MessagePayload.Template template: Member.Write(writer, "template"u8, template.Value, UnionsContext.Default.TemplateMessagePayload); break;
            case MessagePayload.Minimal minimal: Member.Write(writer, "minimal"u8, minimal.Value, UnionsContext.Default.MinimalMessagePayload); break;
            case MessagePayload.Form form: Member.Write(writer, "form"u8, form.Value, UnionsContext.Default.FormMessagePayload); break;
            case MessagePayload.System system: Member.Write(writer, "system"u8, system.Value, UnionsContext.Default.SystemMessagePayload); break;
        }

        writer.WriteEndObject();
    }
}
