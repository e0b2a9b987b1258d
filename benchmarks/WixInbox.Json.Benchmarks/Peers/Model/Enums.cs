namespace WixInbox.Json.Benchmarks.Peers.Model;

// Members are spelled as on the wire, so that no peer needs a naming policy.
internal enum MessageVisibility
{
    UNKNOWN_VISIBILITY,
    BUSINESS_AND_PARTICIPANT,
    BUSINESS,
}

internal enum MessageDirection
{
    UNKNOWN_DIRECTION,
    BUSINESS_TO_PARTICIPANT,
    PARTICIPANT_TO_BUSINESS,
}

internal enum ChannelType
{
    UNKNOWN_CHANNEL_TYPE,
    CHAT,
    EMAIL,
    SMS,
    FACEBOOK,
    INSTAGRAM,
    WHATSAPP,
}

internal enum BadgeVisibility
{
    UNKNOWN_BADGE_VISIBILITY,
    BUSINESS_AND_PARTICIPANT,
    BUSINESS,
}

internal enum Orientation
{
    UNKNOWN_ORIENTATION,
    PORTRAIT,
    LANDSCAPE,
}

internal enum OverrideSenderOptions
{
    CALLER,
    PARTICIPANT,
    BUSINESS_USER,
}
