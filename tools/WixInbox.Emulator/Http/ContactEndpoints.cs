using System.Text.Json.Nodes;
using WixInbox.Emulator.State;

namespace WixInbox.Emulator.Http;

/// <summary>What the methods of Contacts do. Requests are valid when they come here; responses are checked when they leave.</summary>
internal sealed class ContactEndpoints(EmulatorOptions options, InboxState state)
{
    private const int DefaultLimit = 50;

    private static readonly string[] Sortable =
    [
        "createdDate", "lastActivity.activityDate", "primaryInfo.email", "info.name.first", "info.name.last", "info.company", "info.jobTitle", "info.birthdate",
    ];

    private static readonly string[] Searched = ["info.name.first", "info.name.last", "info.emails.email", "info.phones.phone"];

    public JsonObject QueryContacts(JsonObject request, string site)
    {
        if (site != options.SiteId) throw ServiceException.Unauthorized($"There are no contacts of the site {site} for this key.");
        var query = request["query"] as JsonObject ?? [];
        var found = Search(state.Contacts(), request["search"]?.GetValue<string>());
        var sorted = Sort(Filter(found, query["filter"]), query["sort"] as JsonArray);
        var offset = (int)Math.Max(0, query["paging"]?["offset"]?.GetValue<long>() ?? 0);
        var limit = query["paging"]?["limit"]?.GetValue<long>() is { } asked and > 0 ? (int)asked : DefaultLimit;
        var page = sorted.Skip(offset).Take(limit).Select(contact => ContactFields.Project(contact, Texts(query["fields"]), Texts(query["fieldsets"]))).ToList();
        return new JsonObject
        {
            ["contacts"] = new JsonArray([.. page]),
            ["pagingMetadata"] = new JsonObject { ["count"] = page.Count, ["offset"] = offset, ["total"] = sorted.Count, ["tooManyToCount"] = false },
        };
    }

    private static List<JsonObject> Search(IReadOnlyList<JsonObject> contacts, string? text) => string.IsNullOrEmpty(text)
        ? [.. contacts]
        : [.. contacts.Where(contact => Searched.Any(path => ContactFields.ValuesOf(contact, path).Contains(text, StringComparer.OrdinalIgnoreCase)))];

    private static List<JsonObject> Filter(List<JsonObject> contacts, JsonNode? filter)
    {
        if (filter is null) return contacts;
        ContactFilter.Check(filter);
        return [.. contacts.Where(contact => ContactFilter.Passes(contact, filter))];
    }

    private static List<JsonObject> Sort(List<JsonObject> contacts, JsonArray? sort)
    {
        if (sort is not { Count: > 0 }) return contacts; // as they were added
        var field = sort[0]!["fieldName"]?.GetValue<string>() ?? "";
        if (!Sortable.Contains(field)) throw ServiceException.Application(400, "UNSUPPORTED_SORT_FIELD", $"Contacts cannot be sorted by '{field}'.");
        var ordered = contacts.OrderBy(contact => ContactFields.ValuesOf(contact, field).FirstOrDefault(""), StringComparer.OrdinalIgnoreCase).ToList();
        if (sort[0]!["order"]?.GetValue<string>() == "DESC") ordered.Reverse();
        return ordered;
    }

    private static string[] Texts(JsonNode? list) => list is JsonArray items ? [.. items.Select(static item => item!.GetValue<string>())] : [];
}
