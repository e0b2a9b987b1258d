using System.Globalization;
using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Requests of SendMessage and answers of ListMessages, with the members in the order in which the wire has them.</summary>
internal sealed class MessageMaker(Draw draw)
{
    private const int Forms = 15;
    private const int Templates = 9;
    private const int Minimals = 9;
    private const int Messages = 100;

    private readonly ContentMaker _contents = new(draw);

    /// <summary>A short request: a text and an image, with a badge.</summary>
    public JsonObject ShortRequest() => Request(_contents.Basic([_contents.Text(1), _contents.Image(isAnswer: false)]));

    /// <summary>A long request: a template message with as many buttons as there may be.</summary>
    public JsonObject LongRequest() => Request(_contents.Template(buttons: 10, lines: 10));

    /// <summary>A page of mixed messages: none of the system, which validators refuse, since nobody may send one.</summary>
    public JsonObject Page()
    {
        var contents = new Func<JsonObject>[Messages];
        for (var number = 0; number < Messages; number++)
        {
            contents[number] = number switch
            {
                < Forms => _contents.Form,
                < Forms + Templates => () => _contents.Template(buttons: draw.Number(1, 3), lines: draw.Number(1, 3)),
                < Forms + Templates + Minimals => _contents.Minimal,
                _ => Basic,
            };
        }

        draw.Shuffle(contents);
        return new()
        {
            ["messages"] = new JsonArray([.. contents.Select(content => Message(content()))]),
            ["pagingMetadata"] = new JsonObject { ["count"] = Messages, ["tooManyToCount"] = false, ["cursors"] = new JsonObject { ["next"] = draw.Base64Url(120) } },
        };
    }

    /// <summary>A message as the service answers with it.</summary>
    public JsonObject Message(JsonObject content)
    {
        var isFromBusiness = draw.Chance(50);
        var sequence = draw.Sequence();
        return new()
        {
            ["id"] = sequence,
            ["content"] = content,
            ["sender"] = new JsonObject { [isFromBusiness ? draw.Pick("wixUserId", "appId") : draw.Pick("anonymousVisitorId", "memberId")] = draw.Guid(), ["contactId"] = draw.Guid() },
            ["badges"] = draw.Chance(25) ? [Badge()] : new JsonArray(),
            ["targetChannels"] = new JsonArray(),
            ["sourceChannel"] = draw.Pick("UNKNOWN_CHANNEL_TYPE", "CHAT", "EMAIL"),
            ["appId"] = draw.Guid(),
            ["visibility"] = draw.Pick("BUSINESS_AND_PARTICIPANT", "BUSINESS"),
            ["sequence"] = sequence,
            ["direction"] = isFromBusiness ? "BUSINESS_TO_PARTICIPANT" : "PARTICIPANT_TO_BUSINESS",
            ["createdDate"] = draw.Time(),
            ["targetChannelIds"] = draw.Chance(50) ? ["CHAT"] : new JsonArray(),
            ["silent"] = draw.Chance(10),
        };
    }

    private JsonObject Request(JsonObject content) => new()
    {
        ["conversationId"] = draw.Guid(),
        ["message"] = new JsonObject
        {
            ["content"] = content,
            ["badges"] = new JsonArray(Badge()),
            ["visibility"] = "BUSINESS_AND_PARTICIPANT",
            ["direction"] = draw.Pick("BUSINESS_TO_PARTICIPANT", "PARTICIPANT_TO_BUSINESS"),
        },
        ["sendNotifications"] = draw.Chance(50),
    };

    private JsonObject Basic() => _contents.Basic(draw.Number(0, 9) switch
    {
        < 6 => [_contents.Text(4)],
        < 8 => [_contents.Text(2), _contents.Image(isAnswer: true)],
        8 => [_contents.Image(isAnswer: true)],
        _ => [_contents.Text(1), _contents.File(isAnswer: true)],
    });

    private JsonObject Badge() => new()
    {
        ["text"] = draw.Pick("Facebook", "Instagram", "Bridge", "Bot"),
        ["iconUrl"] = string.Create(CultureInfo.InvariantCulture, $"https://static.wixstatic.com/media/{draw.Hex(8)}.webp"),
        ["badgeVisibility"] = "BUSINESS",
    };
}
