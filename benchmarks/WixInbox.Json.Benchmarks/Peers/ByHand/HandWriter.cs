using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>What one writes over <see cref="Utf8JsonWriter"/> when speed matters: the writer is kept, names and enumerations are escaped once.</summary>
internal static partial class HandWriter
{
    public static void Write(Model.SendMessageRequest request, ReusedOutput output)
    {
        var writer = StjWriter.Relaxed;
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteString(Names.ConversationId, request.ConversationId);
        if (request.Message is not null)
        {
            writer.WritePropertyName(Names.Message);
            WriteMessage(writer, request.Message);
        }

        Flag(writer, Names.SendNotifications, request.SendNotifications);
        Flag(writer, Names.Silent, request.Silent);
        if (request.SendAs is { } sendAs) writer.WriteString(Names.SendAs, Names.Of<Model.OverrideSenderOptions>.Values[(int)sendAs]);
        writer.WriteEndObject();
        writer.Flush();
    }

    public static void Write(Model.ListMessagesResponse answer, ReusedOutput output)
    {
        var writer = StjWriter.Relaxed;
        writer.Reset(output);
        writer.WriteStartObject();
        if (answer.Messages is not null)
        {
            writer.WriteStartArray(Names.Messages);
            foreach (var message in answer.Messages) WriteMessage(writer, message);
            writer.WriteEndArray();
        }

        if (answer.PagingMetadata is not null) WritePaging(writer, answer.PagingMetadata);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WritePaging(Utf8JsonWriter writer, Model.PagingMetadata paging)
    {
        writer.WriteStartObject(Names.PagingMetadata);
        Integer(writer, Names.Count, paging.Count);
        Integer(writer, Names.Offset, paging.Offset);
        Integer(writer, Names.Total, paging.Total);
        Flag(writer, Names.TooManyToCount, paging.TooManyToCount);
        if (paging.Cursors is { } cursors)
        {
            writer.WriteStartObject(Names.Cursors);
            Text(writer, Names.Next, cursors.Next);
            Text(writer, Names.Prev, cursors.Prev);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, Model.Message message)
    {
        writer.WriteStartObject();
        Text(writer, Names.Id, message.Id);
        if (message.Content is not null) WriteContent(writer, message.Content);
        if (message.Sender is not null) WriteSender(writer, message.Sender);
        if (message.Badges is not null)
        {
            writer.WriteStartArray(Names.Badges);
            foreach (var badge in message.Badges) WriteBadge(writer, badge);
            writer.WriteEndArray();
        }

        if (message.TargetChannels is not null)
        {
            writer.WriteStartArray(Names.TargetChannels);
            foreach (var channel in message.TargetChannels) writer.WriteStringValue(Names.Of<Model.ChannelType>.Values[(int)channel]);
            writer.WriteEndArray();
        }

        if (message.SourceChannel is { } source) writer.WriteString(Names.SourceChannel, Names.Of<Model.ChannelType>.Values[(int)source]);
        Id(writer, Names.AppId, message.AppId);
        if (message.Visibility is { } visibility) writer.WriteString(Names.Visibility, Names.Of<Model.MessageVisibility>.Values[(int)visibility]);
        IntegerText(writer, Names.Sequence, message.Sequence);
        if (message.Direction is { } direction) writer.WriteString(Names.Direction, Names.Of<Model.MessageDirection>.Values[(int)direction]);
        Time(writer, Names.CreatedDate, message.CreatedDate);
        Texts(writer, Names.TargetChannelIds, message.TargetChannelIds);
        Text(writer, Names.SourceChannelId, message.SourceChannelId);
        Flag(writer, Names.Silent, message.Silent);
        writer.WriteEndObject();
    }

    private static void WriteSender(Utf8JsonWriter writer, Model.MessageSender sender)
    {
        writer.WriteStartObject(Names.Sender);
        Id(writer, Names.AnonymousVisitorId, sender.AnonymousVisitorId);
        Id(writer, Names.MemberId, sender.MemberId);
        Id(writer, Names.WixUserId, sender.WixUserId);
        Id(writer, Names.AppId, sender.AppId);
        Id(writer, Names.ContactId, sender.ContactId);
        writer.WriteEndObject();
    }

    private static void WriteBadge(Utf8JsonWriter writer, Model.Badge badge)
    {
        writer.WriteStartObject();
        Text(writer, Names.Text, badge.Text);
        Text(writer, Names.IconUrl, badge.IconUrl);
        if (badge.BadgeVisibility is { } visibility) writer.WriteString(Names.BadgeVisibility, Names.Of<Model.BadgeVisibility>.Values[(int)visibility]);
        writer.WriteEndObject();
    }
}
