using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests.Deprecation;

/// <summary>What the vendor removes is an error from the day on that the project gives, and never by a clock.</summary>
public class RemovedMemberTests
{
    private const string Removed = "WXI0044";

    private static readonly SchemaText Schema = new("types.schema.json", """
        {
          "definitions": {
            "Old": {
              "type": "object",
              "properties": {
                "was": { "type": "string", "x-wix-deprecated": { "replacedBy": "now", "removal": "2026-06-30" } },
                "later": { "type": "string", "x-wix-deprecated": { "removal": "2027-01-31" } },
                "undated": { "type": "string", "x-wix-deprecated": { "replacedBy": "now" } },
                "now": { "type": "string" },
                "inner": { "$ref": "#/definitions/Old" },
                "text": { "type": "string" },
                "flag": { "type": "boolean", "x-wix-deprecated": { "replacedBy": "text", "removal": "2026-06-30" } }
              },
              "x-wix-oneOf": { "body": ["text", "flag"] },
              "oneOf": [{ "required": ["text"] }, { "required": ["flag"] }]
            }
          }
        }
        """);

    private static Setup On(string? day) => new()
    {
        Schemas = [Schema],
        Properties = day is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["WixInboxDeprecationDate"] = day },
    };

    public static TheoryData<string> Uses =>
    [
        "object? M(Old old) => {|WXI0040:old.{|WXI0044:Was|}|};",
        "object M(OldBody body) => new Old { Body = body, {|WXI0040:{|WXI0044:Was|}|} = \"x\" };",
        "object M(Old old) => old with { {|WXI0040:{|WXI0044:Was|}|} = \"x\" };",
        "bool M(Old old) => old is { {|WXI0040:{|WXI0044:Was|}|}: \"x\" };",
        "bool M(Old old) => old is { Inner.{|WXI0040:{|WXI0044:Was|}|}: \"x\" };",
        "string M(Old old) => nameof({|WXI0040:old.{|WXI0044:Was|}|});",
        "string? M(Old? old) => old?{|WXI0040:.{|WXI0044:Was|}|};",
        "bool M(OldBody body) => body is {|WXI0040:OldBody.{|WXI0044:Flag|}|};",
        "bool M(OldBody body) => body is {|WXI0040:OldBody.{|WXI0044:Flag|}|} { Value: true };",
        "OldBody M() => new {|WXI0040:OldBody.{|WXI0044:Flag|}|}(true);",
        "object M() => typeof({|WXI0040:OldBody.{|WXI0044:Flag|}|});",
        "OldBody M() => {|WXI0040:{|WXI0044:true|}|};",
        "OldBody M(bool flag) => {|WXI0040:{|WXI0044:(OldBody)flag|}|};",
    ];

    [Theory]
    [MemberData(nameof(Uses))]
    public Task UseOfWhatIsRemoved_IsAnError(string member) => Check.DiagnosticsAsync($"class C {{ {member} }}", Removed, On("2026-06-30"));

    [Theory]
    [MemberData(nameof(Uses))]
    public Task UseBeforeTheDay_IsAWarningAlone(string member) => Check.DiagnosticsAsync($"class C {{ {Warned(member)} }}", Removed, On("2026-06-29"));

    [Theory]
    [MemberData(nameof(Uses))]
    public Task UseWithoutADay_IsAWarningAlone(string member) => Check.DiagnosticsAsync($"class C {{ {Warned(member)} }}", Removed, On(null));

    [Fact]
    public async Task Message_SaysWhatAndWhenAndWhatInstead()
    {
        var found = await Check.DiagnosticsAsync("class C { object? M(Old old) => {|WXI0040:old.{|WXI0044:Was|}|}; object? N(Old old) => {|WXI0040:old.{|WXI0044:Later|}|}; OldBody O() => {|WXI0040:{|WXI0044:true|}|}; }", Removed, On("2027-02-01"));
        Assert.Equal(
            [
                "The vendor removes 'Old.Was' on 2026-06-30, and this build is for 2027-02-01 ('WixInboxDeprecationDate'): use 'Now' instead",
                "The vendor removes 'Old.Later' on 2027-01-31, and this build is for 2027-02-01 ('WixInboxDeprecationDate')",
                "The vendor removes 'OldBody(bool)' on 2026-06-30, and this build is for 2027-02-01 ('WixInboxDeprecationDate'): use 'Text' instead",
            ],
            found.Where(static diagnostic => diagnostic.Id == Removed).Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("object? M(Old old) => {|WXI0040:old.Undated|};", "2999-12-31")]
    [InlineData("object? M(Old old) => {|WXI0040:old.Later|};", "2026-06-30")]
    [InlineData("object? M(Old old) => old.Now;", "2999-12-31")]
    [InlineData("OldBody M() => \"text\";", "2999-12-31")]
    [InlineData("object M(OldBody body) { var kept = body; return kept; }", "2999-12-31")]
    [InlineData("/// <summary><see cref=\"Old.Was\"/></summary>\n    object? M(Old old) => old.Now;", "2999-12-31")]
    public Task WhatIsNotRemoved_IsNoError(string member, string day) => Check.DiagnosticsAsync($"class C {{ {member} }}", Removed, On(day));

    /// <summary>A warning can be put off; what is gone is gone.</summary>
    [Fact]
    public Task SuppressedWarning_HidesNoError() =>
        Check.DiagnosticsAsync("#pragma warning disable WXI0040\nclass C { object? M(Old old) => old.[|Was|]; }", Removed, On("2026-06-30"));

    [Fact]
    public Task GeneratedCode_IsLeftAlone() =>
        Check.DiagnosticsAsync("class C { object? M(Old old) => {|WXI0040:old.[|Was|]|}; }", Removed, On("2026-06-30") with { IsInProject = true });

    /// <summary>What is shipped: a path leads to the replacement.</summary>
    [Fact]
    public async Task ShippedMember_NamesItsReplacement()
    {
        var setup = new Setup { Properties = new Dictionary<string, string> { ["WixInboxDeprecationDate"] = "2026-06-01" } };
        var found = await Check.DiagnosticsAsync("class C { object? M(SendMessageRequest request) => {|WXI0040:request.[|Silent|]|}; object? N(Message message) => {|WXI0040:message.TargetChannels|}; }", Removed, setup);
        Assert.EndsWith("use 'Message.Silent' instead", Assert.Single(found, static diagnostic => diagnostic.Id == Removed).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Warned(string member) => System.Text.RegularExpressions.Regex.Replace(member, @"\{\|WXI0044:(.*?)\|\}", "$1");
}
