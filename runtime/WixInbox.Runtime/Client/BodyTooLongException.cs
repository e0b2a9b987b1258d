namespace WixInbox.Client;

/// <summary>A body is longer than allowed.</summary>
internal sealed class BodyTooLongException(int most) : Exception($"is longer than {most} bytes");
