using System.Buffers.Text;
using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Values and lists. Each goes from the name to its value first.</summary>
internal static partial class HandReader
{
    private delegate T ReadItem<out T>(ref Utf8JsonReader reader);

    private static void Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object was expected.");
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static bool IsNull(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null;
    }

    private static T? Object<T>(ref Utf8JsonReader reader, ReadItem<T> read) where T : class => IsNull(ref reader) ? null : read(ref reader);

    private static T? Enumeration<T>(ref Utf8JsonReader reader, ReadItem<T> read) where T : struct => IsNull(ref reader) ? null : read(ref reader);

    private static List<T>? List<T>(ref Utf8JsonReader reader, ReadItem<T> read)
    {
        if (IsNull(ref reader)) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("An array was expected.");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(read(ref reader));
        return items;
    }

    private static string? Text(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetString();

    private static string ReadText(ref Utf8JsonReader reader) => reader.GetString() ?? throw new JsonException("A text was expected.");

    private static bool? Flag(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetBoolean();

    private static int? Integer(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetInt32();

    private static Guid? Id(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetGuid();

    private static DateTimeOffset? Time(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetDateTimeOffset();

    private static long? IntegerText(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader)) return null;
        if (reader.TokenType == JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out long value, out var read) && read == reader.ValueSpan.Length) return value;
        throw new JsonException("An integer in a text was expected.");
    }

    private static Model.MessageVisibility ReadVisibility(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        8 when reader.ValueTextEquals("BUSINESS"u8) => Model.MessageVisibility.BUSINESS,
        18 when reader.ValueTextEquals("UNKNOWN_VISIBILITY"u8) => Model.MessageVisibility.UNKNOWN_VISIBILITY,
        24 when reader.ValueTextEquals("BUSINESS_AND_PARTICIPANT"u8) => Model.MessageVisibility.BUSINESS_AND_PARTICIPANT,
        _ => throw Unknown(),
    };

    private static Model.MessageDirection ReadDirection(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        17 when reader.ValueTextEquals("UNKNOWN_DIRECTION"u8) => Model.MessageDirection.UNKNOWN_DIRECTION,
        23 when reader.ValueTextEquals("BUSINESS_TO_PARTICIPANT"u8) => Model.MessageDirection.BUSINESS_TO_PARTICIPANT,
        23 when reader.ValueTextEquals("PARTICIPANT_TO_BUSINESS"u8) => Model.MessageDirection.PARTICIPANT_TO_BUSINESS,
        _ => throw Unknown(),
    };

    private static Model.ChannelType ReadChannel(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        3 when reader.ValueTextEquals("SMS"u8) => Model.ChannelType.SMS,
        4 when reader.ValueTextEquals("CHAT"u8) => Model.ChannelType.CHAT,
        5 when reader.ValueTextEquals("EMAIL"u8) => Model.ChannelType.EMAIL,
        8 when reader.ValueTextEquals("FACEBOOK"u8) => Model.ChannelType.FACEBOOK,
        8 when reader.ValueTextEquals("WHATSAPP"u8) => Model.ChannelType.WHATSAPP,
        9 when reader.ValueTextEquals("INSTAGRAM"u8) => Model.ChannelType.INSTAGRAM,
        20 when reader.ValueTextEquals("UNKNOWN_CHANNEL_TYPE"u8) => Model.ChannelType.UNKNOWN_CHANNEL_TYPE,
        _ => throw Unknown(),
    };

    private static Model.BadgeVisibility ReadBadgeVisibility(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        8 when reader.ValueTextEquals("BUSINESS"u8) => Model.BadgeVisibility.BUSINESS,
        24 when reader.ValueTextEquals("UNKNOWN_BADGE_VISIBILITY"u8) => Model.BadgeVisibility.UNKNOWN_BADGE_VISIBILITY,
        24 when reader.ValueTextEquals("BUSINESS_AND_PARTICIPANT"u8) => Model.BadgeVisibility.BUSINESS_AND_PARTICIPANT,
        _ => throw Unknown(),
    };

    private static Model.Orientation ReadOrientation(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        8 when reader.ValueTextEquals("PORTRAIT"u8) => Model.Orientation.PORTRAIT,
        9 when reader.ValueTextEquals("LANDSCAPE"u8) => Model.Orientation.LANDSCAPE,
        19 when reader.ValueTextEquals("UNKNOWN_ORIENTATION"u8) => Model.Orientation.UNKNOWN_ORIENTATION,
        _ => throw Unknown(),
    };

    private static Model.OverrideSenderOptions ReadSender(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        6 when reader.ValueTextEquals("CALLER"u8) => Model.OverrideSenderOptions.CALLER,
        11 when reader.ValueTextEquals("PARTICIPANT"u8) => Model.OverrideSenderOptions.PARTICIPANT,
        13 when reader.ValueTextEquals("BUSINESS_USER"u8) => Model.OverrideSenderOptions.BUSINESS_USER,
        _ => throw Unknown(),
    };

    private static JsonException Unknown() => new("The value is not one of the enumeration.");
}
