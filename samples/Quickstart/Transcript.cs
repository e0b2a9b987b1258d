using System.Globalization;
using System.Text;
using Quickstart.Inbox;

namespace Quickstart;

/// <summary>A conversation as a person reads it: who said what, in which kind of message, and what the business alone sees.</summary>
internal sealed class Transcript(GetOrCreateConversationResponse opened)
{
    private const int Width = 76;

    private readonly List<ListMessagesResponse> _pages = [];

    public void Add(ListMessagesResponse page) => _pages.Add(page);

    public string Render()
    {
        var business = opened.Conversation.BusinessDisplayData?.Name ?? "The business";
        var participant = opened.Conversation.ParticipantDisplayData?.Name ?? "The participant";
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{business} and {participant}: {(opened.NewConversation ? "a new conversation" : "a conversation that goes on")}");
        for (var number = 0; number < _pages.Count; number++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"── page {number + 1} {new string('─', Width - 10)}");
            foreach (var message in _pages[number].Messages) Append(text, message, business, participant);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Message message, string business, string participant)
    {
        var isFromBusiness = message.Direction == MessageDirection.BusinessToParticipant;
        var kind = message.Content?.Payload?.Match(
            static _ => "basic", static _ => "template", static _ => "minimal", static _ => "form", static _ => "system", static unknown => unknown.Name ?? "unknown");
        var privacy = message.Visibility == MessageVisibility.Business ? ", only the business sees it" : "";
        var badge = message.Badges is [var first, ..] ? $", {first.Text}" : "";
        text.AppendLine().AppendLine(Align($"{(isFromBusiness ? business : participant)}  ({kind}{privacy}{badge})", isFromBusiness));
        foreach (var line in Lines(message.Content?.Payload)) text.AppendLine(Align("  " + line, isFromBusiness));
    }

    /// <summary>The business's side is the right one, as in Inbox.</summary>
    private static string Align(string line, bool isFromBusiness) => isFromBusiness ? line.PadLeft(Width) : line;

    private static IEnumerable<string> Lines(MessageContentPayload? payload) => payload?.Match<IEnumerable<string>>(
        static basic => (basic.Items ?? []).Select(Item),
        static template => [template.Title ?? "", .. template.TextLines ?? [], .. (template.Buttons ?? []).Select(Button)],
        static minimal => [$"· {minimal.Text}"],
        static form => [$"{form.Title}: {form.Description}", .. (form.Fields ?? []).Select(static field => $"{field.Name}: {field.Value}"), .. (form.Media ?? []).Select(Media)],
        static system => [system.Text ?? ""],
        static unknown => [unknown.Value.ToString()]) ?? ["(nothing)"];

    private static string Item(BasicMessageData item) => item.Match(
        static text => text, static image => Image(image), static file => File(file), static unknown => unknown.Value.ToString());

    private static string Media(MediaItem item) => item.Match(
        static image => Image(image), static file => File(file), static unknown => unknown.Value.ToString());

    private static string Image(ImageMessage image) => $"[image {image.Filename}, {image.Width} × {image.Height}]";

    private static string File(FileMessage file) => $"[file {file.Filename}]";

    private static string Button(Button button) =>
        button.LaunchUrl is { } address ? $"( {button.Label} → {address} )" : $"( {button.Label} ⏎ {button.PostbackProperties?.InteractionId} )";
}
