using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

[JsonConverter(typeof(MessageSenderConverter))]
internal sealed class MessageSender
{
    public SenderId? Id { get; set; }

    public Guid? ContactId { get; set; }
}

internal abstract record SenderId(Guid Value)
{
    public sealed record AnonymousVisitor(Guid Value) : SenderId(Value);

    public sealed record Member(Guid Value) : SenderId(Value);

    public sealed record WixUser(Guid Value) : SenderId(Value);

    public sealed record App(Guid Value) : SenderId(Value);
}

internal sealed class MessageSenderConverter : JsonConverter<MessageSender>
{
    public override MessageSender Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var sender = new MessageSender();
        while (Member.Next(ref reader))
        {
            if (Member.Is(ref reader, "anonymousVisitorId"u8)) sender.Id = new SenderId.AnonymousVisitor(reader.GetGuid());
            else if (Member.Is(ref reader, "memberId"u8)) sender.Id = new SenderId.Member(reader.GetGuid());
            else if (Member.Is(ref reader, "wixUserId"u8)) sender.Id = new SenderId.WixUser(reader.GetGuid());
            else if (Member.Is(ref reader, "appId"u8)) sender.Id = new SenderId.App(reader.GetGuid());
            else if (Member.Is(ref reader, "contactId"u8)) sender.ContactId = reader.GetGuid();
            else reader.Skip();
        }

        return sender;
    }

    public override void Write(Utf8JsonWriter writer, MessageSender value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value.Id)
        {
            case SenderId.AnonymousVisitor visitor: writer.WriteString("anonymousVisitorId"u8, visitor.Value); break;
            case SenderId.Member member: writer.WriteString("memberId"u8, member.Value); break;
            case SenderId.WixUser user: writer.WriteString("wixUserId"u8, user.Value); break;
            case SenderId.App app: writer.WriteString("appId"u8, app.Value); break;
        }

        if (value.ContactId is { } contact) writer.WriteString("contactId"u8, contact);
        writer.WriteEndObject();
    }
}
