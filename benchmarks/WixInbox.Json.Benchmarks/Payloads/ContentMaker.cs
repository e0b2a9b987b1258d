using System.Globalization;
using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Contents of messages, one method for each case.</summary>
internal sealed class ContentMaker(Draw draw)
{
    private readonly MediaMaker _media = new(draw);

    public JsonObject Basic(JsonArray items) => new() { ["previewText"] = draw.Text(1), ["basic"] = new JsonObject { ["items"] = items } };

    public JsonObject Text(int most) => new() { ["text"] = draw.Text(most) };

    public JsonObject Image(bool isAnswer) => new() { ["image"] = _media.Image(isAnswer) };

    public JsonObject File(bool isAnswer) => new() { ["file"] = _media.File(isAnswer) };

    public JsonObject Template(int buttons, int lines) => new()
    {
        ["previewText"] = draw.Text(1),
        ["template"] = new JsonObject
        {
            ["title"] = draw.Label(),
            ["buttons"] = Many(buttons, number => number % 2 == 0 ? LaunchButton() : PostbackButton()),
            ["orientation"] = draw.Pick("PORTRAIT", "LANDSCAPE"),
            ["textLines"] = Many(lines, _ => draw.Text(2)),
            ["imageUrl"] = $"https://static.wixstatic.com/media/{draw.Hex(6)}_{draw.Hex(32)}~mv2.png",
        },
    };

    public JsonObject Minimal() => new()
    {
        ["previewText"] = draw.Label(),
        ["minimal"] = new JsonObject { ["text"] = draw.Text(1), ["iconUrl"] = _media.IconUrl(), ["url"] = $"https://www.example.com/orders/{draw.Number(1000, 9999)}" },
    };

    public JsonObject Form()
    {
        var form = new JsonObject
        {
            ["title"] = draw.Label(),
            ["description"] = draw.Text(1),
            ["fields"] = Many(draw.Number(3, 7), _ => new JsonObject { ["name"] = draw.Label(), ["value"] = draw.Chance(60) ? draw.Label() : draw.Text(1) }),
        };
        if (draw.Chance(30)) form["media"] = Many(1, _ => draw.Chance(50) ? Image(isAnswer: true) : File(isAnswer: true));
        return new() { ["previewText"] = draw.Text(1), ["form"] = form };
    }

    private JsonObject LaunchButton() => new JsonObject
    {
        ["label"] = draw.Label(),
        ["launchUrl"] = string.Create(CultureInfo.InvariantCulture, $"https://www.example.com/bookings/{draw.Guid()}?table={draw.Number(1, 40)}&guests={draw.Number(1, 9)}&source=inbox&medium=button&campaign={draw.Base64Url(100)}"),
    };

    private JsonObject PostbackButton() => new JsonObject
    {
        ["label"] = draw.Label(),
        ["postbackProperties"] = new JsonObject { ["interactionId"] = $"booking:{draw.Guid()}:{draw.Pick("confirm", "cancel", "change_time")}:{draw.Base64Url(44)}" },
    };

    private static JsonArray Many(int count, Func<int, JsonNode> make) => [.. Enumerable.Range(0, count).Select(make)];
}
