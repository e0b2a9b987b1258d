using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Names and values of enumerations, escaped once.</summary>
internal static class Names
{
    public static readonly JsonEncodedText AnonymousVisitorId = JsonEncodedText.Encode("anonymousVisitorId");
    public static readonly JsonEncodedText AppId = JsonEncodedText.Encode("appId");
    public static readonly JsonEncodedText Badges = JsonEncodedText.Encode("badges");
    public static readonly JsonEncodedText BadgeVisibility = JsonEncodedText.Encode("badgeVisibility");
    public static readonly JsonEncodedText Basic = JsonEncodedText.Encode("basic");
    public static readonly JsonEncodedText Buttons = JsonEncodedText.Encode("buttons");
    public static readonly JsonEncodedText ContactId = JsonEncodedText.Encode("contactId");
    public static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    public static readonly JsonEncodedText ConversationId = JsonEncodedText.Encode("conversationId");
    public static readonly JsonEncodedText Count = JsonEncodedText.Encode("count");
    public static readonly JsonEncodedText CreatedDate = JsonEncodedText.Encode("createdDate");
    public static readonly JsonEncodedText Cursors = JsonEncodedText.Encode("cursors");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText Direction = JsonEncodedText.Encode("direction");
    public static readonly JsonEncodedText Fields = JsonEncodedText.Encode("fields");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText Filename = JsonEncodedText.Encode("filename");
    public static readonly JsonEncodedText Form = JsonEncodedText.Encode("form");
    public static readonly JsonEncodedText Height = JsonEncodedText.Encode("height");
    public static readonly JsonEncodedText IconUrl = JsonEncodedText.Encode("iconUrl");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Image = JsonEncodedText.Encode("image");
    public static readonly JsonEncodedText ImageUrl = JsonEncodedText.Encode("imageUrl");
    public static readonly JsonEncodedText InteractionId = JsonEncodedText.Encode("interactionId");
    public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    public static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
    public static readonly JsonEncodedText LaunchUrl = JsonEncodedText.Encode("launchUrl");
    public static readonly JsonEncodedText Media = JsonEncodedText.Encode("media");
    public static readonly JsonEncodedText MemberId = JsonEncodedText.Encode("memberId");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText Messages = JsonEncodedText.Encode("messages");
    public static readonly JsonEncodedText MimeType = JsonEncodedText.Encode("mimeType");
    public static readonly JsonEncodedText Minimal = JsonEncodedText.Encode("minimal");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Next = JsonEncodedText.Encode("next");
    public static readonly JsonEncodedText Offset = JsonEncodedText.Encode("offset");
    public static readonly JsonEncodedText Orientation = JsonEncodedText.Encode("orientation");
    public static readonly JsonEncodedText PagingMetadata = JsonEncodedText.Encode("pagingMetadata");
    public static readonly JsonEncodedText PostbackProperties = JsonEncodedText.Encode("postbackProperties");
    public static readonly JsonEncodedText Prev = JsonEncodedText.Encode("prev");
    public static readonly JsonEncodedText PreviewText = JsonEncodedText.Encode("previewText");
    public static readonly JsonEncodedText SendAs = JsonEncodedText.Encode("sendAs");
    public static readonly JsonEncodedText Sender = JsonEncodedText.Encode("sender");
    public static readonly JsonEncodedText SendNotifications = JsonEncodedText.Encode("sendNotifications");
    public static readonly JsonEncodedText Sequence = JsonEncodedText.Encode("sequence");
    public static readonly JsonEncodedText Silent = JsonEncodedText.Encode("silent");
    public static readonly JsonEncodedText SourceChannel = JsonEncodedText.Encode("sourceChannel");
    public static readonly JsonEncodedText SourceChannelId = JsonEncodedText.Encode("sourceChannelId");
    public static readonly JsonEncodedText System = JsonEncodedText.Encode("system");
    public static readonly JsonEncodedText TargetChannelIds = JsonEncodedText.Encode("targetChannelIds");
    public static readonly JsonEncodedText TargetChannels = JsonEncodedText.Encode("targetChannels");
    public static readonly JsonEncodedText Template = JsonEncodedText.Encode("template");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText TextLines = JsonEncodedText.Encode("textLines");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText TooManyToCount = JsonEncodedText.Encode("tooManyToCount");
    public static readonly JsonEncodedText Total = JsonEncodedText.Encode("total");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText UrlExpiration = JsonEncodedText.Encode("urlExpiration");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Visibility = JsonEncodedText.Encode("visibility");
    public static readonly JsonEncodedText Width = JsonEncodedText.Encode("width");
    public static readonly JsonEncodedText WixUserId = JsonEncodedText.Encode("wixUserId");

    /// <summary>The members of an enumeration, by their numbers.</summary>
    public static class Of<T> where T : struct, Enum
    {
        public static readonly JsonEncodedText[] Values = [.. Enum.GetNames<T>().Select(static name => JsonEncodedText.Encode(name))];
    }
}
