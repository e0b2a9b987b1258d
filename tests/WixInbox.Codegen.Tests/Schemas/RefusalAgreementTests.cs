using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>What the meta-schema refuses in an editor, the generator refuses in a build.</summary>
public class RefusalAgreementTests
{
    [Theory]
    [InlineData("\"verb\": \"POST\"", "\"verb\": \"post\"")]
    [InlineData("\"name\": \"SendMessage\"", "\"name\": \"sendMessage\"")]
    [InlineData("\"service\": \"Messages\"", "\"service\": \"\"")]
    [InlineData("\"path\": \"/inbox", "\"path\": \"inbox")]
    [InlineData("\"safe\": \"unsafe\"", "\"safe\": \"safe\"")]
    [InlineData("\"safe\": \"unsafe\",", "")]
    [InlineData("\"outcome\": \"Sent\"", "\"outcome\": \"it is sent\"")]
    [InlineData("\"status\": 400", "\"status\": 200")]
    [InlineData("\"code\": \"INVALID_MEDIA_URL\", \"status\": 400", "\"status\": 400")]
    [InlineData("\"sendAs\": \"body\"", "\"sendAs\": \"header\"")]
    [InlineData("\"type\": \"boolean\"", "\"type\": \"bool\"")]
    [InlineData("\"format\": \"uuid\"", "\"format\": \"guid\"")]
    [InlineData("\"removal\": \"2026-06-01\"", "\"removal\": \"June\"")]
    [InlineData("\"required\": [\"message\"]", "\"required\": [\"message\", \"message\"]")]
    [InlineData("\"required\": [\"message\"]", "\"required\": []")]
    [InlineData("\"request\": { \"$ref\": \"#/definitions/SendMessageRequest\" },", "")]
    [InlineData("\"request\": { \"$ref\"", "\"query\": { \"$ref\": \"#/definitions/A\" }, \"request\": { \"$ref\"")]
    [InlineData("{ \"required\": [\"content\"] }", "{ \"required\": [\"content\"], \"maxLength\": 3 }")]
    [InlineData("\"$ref\": \"types.schema.json#/definitions/Message\"", "\"$ref\": \"types.json#/definitions/Message\"")]
    [InlineData("\"permission\": \"INBOX.SEND_MESSAGES\"", "\"permission\": [\"INBOX.SEND_MESSAGES\"]")]
    [InlineData("\"x-wix-method\": {", "\"x-wix-event\": {}, \"x-wix-method\": {")]
    public Task WhatTheMetaSchemaRefuses_TheGeneratorRefuses(string old, string broken) => AssertRefusedByBoth("SendMessage.schema.json", old, broken);

    [Theory]
    [InlineData("\"body\": { \"$ref\": \"#/definitions/ButtonInteracted\" }", "")]
    [InlineData("\"form\": \"action\"", "\"form\": \"gone\"")]
    [InlineData("\"types\":", "\"spellings\":")]
    [InlineData("\"body\": { \"$ref\"", "\"request\": { \"$ref\"")]
    [InlineData("\"x-wix-event\"", "\"x-wix-method\"")]
    [InlineData("\"x-wix-event\"", "\"x-wix-events\"")]
    public Task WhatTheMetaSchemaRefusesOfAnEvent_TheGeneratorRefuses(string old, string broken) => AssertRefusedByBoth("ButtonInteracted.schema.json", old, broken);

    private static async Task AssertRefusedByBoth(string name, string old, string broken)
    {
        var schemas = Repository.Schemas();
        var at = Array.FindIndex(schemas, file => file.Path.EndsWith(name, StringComparison.Ordinal));
        Assert.Contains(old, schemas[at].Text, StringComparison.Ordinal);
        schemas[at] = schemas[at] with { Text = schemas[at].Text.Replace(old, broken, StringComparison.Ordinal) };
        var (meta, _) = await ClosedResolver.LoadAsync(new SchemaText("method.meta.schema.json", Repository.Read("schemas", "method.meta.schema.json")));
        Assert.NotEmpty(meta.Validate(schemas[at].Text));
        var generation = Generation.Run(schemas);
        Assert.NotEmpty(generation.Diagnostics);
        Assert.Empty(generation.CompilerDiagnostics());
    }
}
