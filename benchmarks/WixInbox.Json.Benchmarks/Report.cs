using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Tables;

namespace WixInbox.Json.Benchmarks;

/// <summary>Measures what was selected, and prints it as tables of Markdown.</summary>
internal static class Report
{
    public static int Print(Selection selection)
    {
        var letters = selection.Letters;
        var contests = new List<Contest>();
        if (selection.Has("read")) contests.AddRange(letters.Except("D").SelectMany(ReadTables.Of));
        if (selection.Has("write")) contests.AddRange(letters.Except("D").SelectMany(WriteTables.Of));
        if (selection.Has("validate")) contests.AddRange(letters.Except("D").SelectMany(ValidateTables.Of));
        if (selection.Has("webhook") && letters.Contains('D')) contests.AddRange(WebhookTables.All());
        if (selection.Has("call")) contests.AddRange(ClientTables.All());
        var results = new List<Result>(contests.Count == 0 ? [] : new PairedRun(selection.Rounds).Measure(contests));
        if (selection.Has("first") && letters.Contains('A')) results.AddRange(FirstUse.Compare(selection.Rounds));
        foreach (var result in results) MarkdownTable.Print(result);
        foreach (var topic in results.GroupBy(static result => result.Contest.Topic)) SideBySide.Print([.. topic]);
        if (selection.Has("goals")) GoalTable.Print(results);
        return 0;
    }
}
