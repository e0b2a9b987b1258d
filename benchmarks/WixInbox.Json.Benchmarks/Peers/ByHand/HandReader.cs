using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>
/// What one writes over <see cref="Utf8JsonReader"/> when speed matters: names are told by length before they are compared, and
/// enumerations are compared as UTF-8. It reads the model, and skips what it does not know.
/// </summary>
internal static partial class HandReader
{
    public static Model.SendMessageRequest Request(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var request = ReadRequest(ref reader);
        reader.Read(); // anything behind the value is an error
        return request;
    }

    public static Model.ListMessagesResponse Answer(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var answer = ReadAnswer(ref reader);
        reader.Read();
        return answer;
    }

    private static Model.SendMessageRequest ReadRequest(ref Utf8JsonReader reader)
    {
        var request = new Model.SendMessageRequest();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 14 when reader.ValueTextEquals("conversationId"u8): request.ConversationId = Id(ref reader) ?? default; break;
                case 7 when reader.ValueTextEquals("message"u8): request.Message = Object(ref reader, ReadMessage); break;
                case 17 when reader.ValueTextEquals("sendNotifications"u8): request.SendNotifications = Flag(ref reader); break;
                case 6 when reader.ValueTextEquals("silent"u8): request.Silent = Flag(ref reader); break;
                case 6 when reader.ValueTextEquals("sendAs"u8): request.SendAs = Enumeration(ref reader, ReadSender); break;
                default: reader.Skip(); break;
            }
        }

        return request;
    }

    private static Model.ListMessagesResponse ReadAnswer(ref Utf8JsonReader reader)
    {
        var answer = new Model.ListMessagesResponse();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 8 when reader.ValueTextEquals("messages"u8): answer.Messages = List(ref reader, ReadMessage); break;
                case 14 when reader.ValueTextEquals("pagingMetadata"u8): answer.PagingMetadata = Object(ref reader, ReadPaging); break;
                default: reader.Skip(); break;
            }
        }

        return answer;
    }

    private static Model.PagingMetadata ReadPaging(ref Utf8JsonReader reader)
    {
        var paging = new Model.PagingMetadata();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("count"u8): paging.Count = Integer(ref reader); break;
                case 6 when reader.ValueTextEquals("offset"u8): paging.Offset = Integer(ref reader); break;
                case 5 when reader.ValueTextEquals("total"u8): paging.Total = Integer(ref reader); break;
                case 14 when reader.ValueTextEquals("tooManyToCount"u8): paging.TooManyToCount = Flag(ref reader); break;
                case 7 when reader.ValueTextEquals("cursors"u8): paging.Cursors = Object(ref reader, ReadCursors); break;
                default: reader.Skip(); break;
            }
        }

        return paging;
    }

    private static Model.Cursors ReadCursors(ref Utf8JsonReader reader)
    {
        var cursors = new Model.Cursors();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("next"u8): cursors.Next = Text(ref reader); break;
                case 4 when reader.ValueTextEquals("prev"u8): cursors.Prev = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return cursors;
    }

    private static Model.Message ReadMessage(ref Utf8JsonReader reader)
    {
        var message = new Model.Message();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 2 when reader.ValueTextEquals("id"u8): message.Id = Text(ref reader); break;
                case 5 when reader.ValueTextEquals("appId"u8): message.AppId = Id(ref reader); break;
                case 6 when reader.ValueTextEquals("sender"u8): message.Sender = Object(ref reader, ReadSenderOfMessage); break;
                case 6 when reader.ValueTextEquals("badges"u8): message.Badges = List(ref reader, ReadBadge); break;
                case 6 when reader.ValueTextEquals("silent"u8): message.Silent = Flag(ref reader); break;
                case 7 when reader.ValueTextEquals("content"u8): message.Content = Object(ref reader, ReadContent); break;
                case 8 when reader.ValueTextEquals("sequence"u8): message.Sequence = IntegerText(ref reader); break;
                case 9 when reader.ValueTextEquals("direction"u8): message.Direction = Enumeration(ref reader, ReadDirection); break;
                case 10 when reader.ValueTextEquals("visibility"u8): message.Visibility = Enumeration(ref reader, ReadVisibility); break;
                case 11 when reader.ValueTextEquals("createdDate"u8): message.CreatedDate = Time(ref reader); break;
                case 13 when reader.ValueTextEquals("sourceChannel"u8): message.SourceChannel = Enumeration(ref reader, ReadChannel); break;
                case 14 when reader.ValueTextEquals("targetChannels"u8): message.TargetChannels = List(ref reader, ReadChannel); break;
                case 15 when reader.ValueTextEquals("sourceChannelId"u8): message.SourceChannelId = Text(ref reader); break;
                case 16 when reader.ValueTextEquals("targetChannelIds"u8): message.TargetChannelIds = List(ref reader, ReadText); break;
                default: reader.Skip(); break;
            }
        }

        return message;
    }
}
