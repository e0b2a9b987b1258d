using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace WixInbox.Emulator.State;

/// <summary>
/// A cursor: which page of which list. Callers see an opaque text; asking with it for another conversation, visibility or order
/// than before is an error, as the service's documentation demands.
/// </summary>
internal sealed record Cursor(Guid ConversationId, bool OnlyForParticipant, bool IsAscending, bool IsForward, long Sequence)
{
    public string ToText(int leastLength)
    {
        var json = JsonSerializer.Serialize(this);
        var text = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        if (text.Length >= leastLength) return text;
        var padded = json + new string(' ', (leastLength - text.Length) / 4 * 3);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(padded));
    }

    public static Cursor? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null; // whatever it is, it is no cursor of this emulator
        }
    }
}
