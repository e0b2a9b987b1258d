using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Senders, badges and contents.</summary>
internal static partial class HandReader
{
    private static Model.MessageSender ReadSenderOfMessage(ref Utf8JsonReader reader)
    {
        var sender = new Model.MessageSender();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("appId"u8): sender.AppId = Id(ref reader); break;
                case 8 when reader.ValueTextEquals("memberId"u8): sender.MemberId = Id(ref reader); break;
                case 9 when reader.ValueTextEquals("wixUserId"u8): sender.WixUserId = Id(ref reader); break;
                case 9 when reader.ValueTextEquals("contactId"u8): sender.ContactId = Id(ref reader); break;
                case 18 when reader.ValueTextEquals("anonymousVisitorId"u8): sender.AnonymousVisitorId = Id(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return sender;
    }

    private static Model.Badge ReadBadge(ref Utf8JsonReader reader)
    {
        var badge = new Model.Badge();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("text"u8): badge.Text = Text(ref reader); break;
                case 7 when reader.ValueTextEquals("iconUrl"u8): badge.IconUrl = Text(ref reader); break;
                case 15 when reader.ValueTextEquals("badgeVisibility"u8): badge.BadgeVisibility = Enumeration(ref reader, ReadBadgeVisibility); break;
                default: reader.Skip(); break;
            }
        }

        return badge;
    }

    private static Model.MessageContent ReadContent(ref Utf8JsonReader reader)
    {
        var content = new Model.MessageContent();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("form"u8): content.Form = Object(ref reader, ReadForm); break;
                case 5 when reader.ValueTextEquals("basic"u8): content.Basic = Object(ref reader, ReadBasic); break;
                case 5 when reader.ValueTextEquals("title"u8): content.Title = Text(ref reader); break;
                case 6 when reader.ValueTextEquals("system"u8): content.System = Object(ref reader, ReadSystem); break;
                case 7 when reader.ValueTextEquals("minimal"u8): content.Minimal = Object(ref reader, ReadMinimal); break;
                case 8 when reader.ValueTextEquals("template"u8): content.Template = Object(ref reader, ReadTemplate); break;
                case 11 when reader.ValueTextEquals("previewText"u8): content.PreviewText = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return content;
    }

    private static Model.BasicMessagePayload ReadBasic(ref Utf8JsonReader reader)
    {
        var basic = new Model.BasicMessagePayload();
        Start(ref reader);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("items"u8)) basic.Items = List(ref reader, ReadData);
            else reader.Skip();
        }

        return basic;
    }

    private static Model.BasicMessageData ReadData(ref Utf8JsonReader reader)
    {
        var data = new Model.BasicMessageData();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("text"u8): data.Text = Text(ref reader); break;
                case 4 when reader.ValueTextEquals("file"u8): data.File = Object(ref reader, ReadFile); break;
                case 5 when reader.ValueTextEquals("image"u8): data.Image = Object(ref reader, ReadImage); break;
                default: reader.Skip(); break;
            }
        }

        return data;
    }

    private static Model.MediaItem ReadMedia(ref Utf8JsonReader reader)
    {
        var item = new Model.MediaItem();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("file"u8): item.File = Object(ref reader, ReadFile); break;
                case 5 when reader.ValueTextEquals("image"u8): item.Image = Object(ref reader, ReadImage); break;
                default: reader.Skip(); break;
            }
        }

        return item;
    }

    private static Model.ImageMessage ReadImage(ref Utf8JsonReader reader)
    {
        var image = new Model.ImageMessage();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 2 when reader.ValueTextEquals("id"u8): image.Id = Text(ref reader); break;
                case 3 when reader.ValueTextEquals("url"u8): image.Url = Text(ref reader); break;
                case 5 when reader.ValueTextEquals("width"u8): image.Width = Integer(ref reader); break;
                case 6 when reader.ValueTextEquals("height"u8): image.Height = Integer(ref reader); break;
                case 8 when reader.ValueTextEquals("filename"u8): image.Filename = Text(ref reader); break;
                case 13 when reader.ValueTextEquals("urlExpiration"u8): image.UrlExpiration = Time(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return image;
    }

    private static Model.FileMessage ReadFile(ref Utf8JsonReader reader)
    {
        var file = new Model.FileMessage();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 2 when reader.ValueTextEquals("id"u8): file.Id = Text(ref reader); break;
                case 3 when reader.ValueTextEquals("url"u8): file.Url = Text(ref reader); break;
                case 8 when reader.ValueTextEquals("filename"u8): file.Filename = Text(ref reader); break;
                case 8 when reader.ValueTextEquals("mimeType"u8): file.MimeType = Text(ref reader); break;
                case 13 when reader.ValueTextEquals("urlExpiration"u8): file.UrlExpiration = Time(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return file;
    }
}
