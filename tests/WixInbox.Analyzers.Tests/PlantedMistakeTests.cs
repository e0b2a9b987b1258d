using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests;

/// <summary>The samples of this repository say nothing wrong; with a mistake of each kind planted in them, that mistake is found, and nothing else.</summary>
public class PlantedMistakeTests
{
    private const string Send = "Message = new()\n            {\n                Visibility = MessageVisibility.Business,\n                Direction = MessageDirection.ParticipantToBusiness,\n                Content";
    private const string Items = "new BasicMessagePayload { Items = [\"Hi, is a table free tonight?\", new ImageMessage { Url = pictureUrl }] }";
    private const string Item = "item.Match(\n        static text => text, static image => Image(image), static file => File(file), static unknown => unknown.Value.ToString())";

    /// <summary>A file of the quickstart, what stands there, and what is planted in its place.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Transcript", Item, "item {|CS8509:{|WXI0030:switch|}|} { BasicMessageData.Text text => text.Value, BasicMessageData.File file => File(file.Value), BasicMessageData.Unknown => \"?\" }" },
        { "Transcript", Item, "item switch { BasicMessageData.Text text => text.Value, {|WXI0031:_|} => \"?\" }" },
        { "Transcript", "internal sealed class Transcript", "internal record {|CS0534:{|CS0534:{|CS0534:Note|}|}|}() : {|WXI0032:BasicMessageData|}(new Text(\"\"));\n\ninternal sealed class Transcript" },
        { "Tour", Items, "new {|WXI0035:SystemMessagePayload|} { Text = \"Hi\" }" },
        { "Tour", "Visibility = MessageVisibility.Business,\n                Direction", "{|WXI0036:Id|} = \"m1\",\n                Visibility = MessageVisibility.Business,\n                Direction" },
        { "Tour", "Content = new() { ", "Content = new() { UnknownFields = UnknownFields.Empty.With({|WXI0037:\"minimal\"|}, RawJson.Parse(\"{}\")), " },
        { "Tour", Send, "Message = {|WXI0038:new|}()\n            {\n                Visibility = MessageVisibility.Business,\n                Content" },
        { "Tour", "Visibility = MessageVisibility.Business,\n                Direction", "{|WXI0040:SourceChannel|} = ChannelType.Chat,\n                Visibility = MessageVisibility.Business,\n                Direction" },
        { "Transcript", "message.Direction == MessageDirection.BusinessToParticipant", "message.Direction == MessageDirection.BusinessToParticipant && {|WXI0040:message.{|WXI0044:SourceChannel|}|} is null" },
    };

    [Fact]
    public async Task Samples_SayNothingWrong()
    {
        foreach (var (name, text) in Files()) await Check.DiagnosticsAsync(text, setup: Beside(name));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsFoundWhereItIs(string file, string right, string wrong)
    {
        var text = Files()[file];
        Assert.Equal(2, text.Split(right).Length);
        await Check.DiagnosticsAsync(text.Replace(right, wrong, StringComparison.Ordinal), setup: Beside(file, wrong));
    }

    /// <summary>The compiler's own ids stand in marks too.</summary>
    [Fact]
    public void EveryId_IsPlanted()
    {
        var planted = Mistakes.SelectMany(static row => MarkedSource.Parse(row.Data.Item3).Marks).Select(static mark => mark.Id).Where(static id => id.StartsWith("WXI", StringComparison.Ordinal));
        Assert.Equal(UsageDescriptors.All.Select(static descriptor => descriptor.Id).Append(DeprecationDates.ObsoleteId).Order(), planted.Distinct().Order());
    }

    // The others know the emulator.
    private static Dictionary<string, string> Files() => new[] { "Dialogue", "Tour", "Transcript" }
        .ToDictionary(static name => name, static name => Repository.Read("samples", "Quickstart", name + ".cs").ReplaceLineEndings("\n"));

    // A derived type is possible where the union is in the same project alone.
    private static Setup Beside(string file, string wrong = "") => Setup.Default with
    {
        IsInProject = wrong.Contains(Ids.DerivedUnion, StringComparison.Ordinal),
        Namespace = "Quickstart.Inbox",
        Properties = new Dictionary<string, string>
        {
            ["WixInboxClientName"] = "InboxClient",
            [DeprecationDates.Property] = wrong.Contains(Ids.RemovedMember, StringComparison.Ordinal) ? "2026-07-01" : "",
        },
        Sources = [.. Files().Where(other => other.Key != file).Select(static other => other.Value)],
    };
}
