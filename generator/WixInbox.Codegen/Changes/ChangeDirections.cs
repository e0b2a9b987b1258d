namespace WixInbox.Codegen.Changes;

/// <summary>How what has changed reaches callers.</summary>
[Flags]
internal enum ChangeDirections
{
    None = 0,

    /// <summary>Callers make it and send it.</summary>
    Request = 1,

    /// <summary>Callers get it as an answer.</summary>
    Response = 2,

    /// <summary>Callers get it by a webhook.</summary>
    Event = 4,

    Received = Response | Event,
    Any = Request | Received,
}

internal static class ChangeDirectionWords
{
    /// <summary>The words for them, in reports.</summary>
    public static string WordsOf(ChangeDirections directions) => directions switch
    {
        ChangeDirections.Any => "any",
        ChangeDirections.Received => "response, event",
        _ => string.Join(", ", Parts(directions)),
    };

    private static IEnumerable<string> Parts(ChangeDirections directions)
    {
        if ((directions & ChangeDirections.Request) != 0) yield return "request";
        if ((directions & ChangeDirections.Response) != 0) yield return "response";
        if ((directions & ChangeDirections.Event) != 0) yield return "event";
    }
}
