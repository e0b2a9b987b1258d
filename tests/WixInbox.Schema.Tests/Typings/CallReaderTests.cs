using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>How methods are called, as the script beside the typings says it.</summary>
public class CallReaderTests
{
    private readonly List<ImportNote> _notes = [];

    [Theory]
    [InlineData("POST", "data: payload", true)]
    [InlineData("PATCH", "data: converted", true)]
    [InlineData("GET", "params: (0, rest.toURLSearchParams)(payload, true)", false)]
    [InlineData("DELETE", "params: toURLSearchParams(payload), transformResponse: (payload2) => payload2", false)]
    [InlineData("POST", "data: payload, fallback: [{ method: \"GET\", params: toURLSearchParams(payload) }]", true)]
    public void Call_HasVerbPathAndWay(string verb, string way, bool hasBody)
    {
        var call = Assert.Single(Read(new FunctionFixture("doThing") { Verb = verb, Way = way, Path = "/v1/things/{thing.id}" })).Value;
        Assert.Equal((verb, "/shop/v1/things/{thing.id}", hasBody), (call.Verb, call.Path, call.HasBody));
        Assert.Equal(("shop.v1.ThingsService.DoThing", "ThingsService", "DoThing"), (call.MethodFqn, call.Service, call.Method));
        Assert.Empty(_notes);
    }

    [Fact]
    public void Conversions_HaveTheirPathsAndDirection()
    {
        var call = Assert.Single(Read(new FunctionFixture("doThing")
        {
            Conversions = [("transformSDKFloatToRESTFloat", "thing.price"), ("transformRESTTimestampToSDKTimestamp", "thing.madeDate"), ("transformRESTImageToSDKImage", "thing.image")],
        })).Value;
        Assert.Equal([new Conversion(ConversionKind.Float, true, "thing.price"), new Conversion(ConversionKind.Timestamp, false, "thing.madeDate")], call.Conversions);
        Assert.Empty(_notes);
    }

    [Fact]
    public void UnknownConversion_IsNoted()
    {
        Read(new FunctionFixture("doThing") { Conversions = [("transformSDKMoodToRESTMood", "thing.mood")] });
        Assert.Equal("the conversion 'transformSDKMoodToRESTMood'", Assert.Single(_notes).Text);
    }

    [Theory]
    [InlineData("""{ "www.wixapis.com": [{ srcPath: "/shop/bulk", destPath: "/v1/bulk" }, { srcPath: "/shop/v1", destPath: "/v1" }] }""", "/shop/v1/things")]
    [InlineData("""{ "www.wixapis.com": [{ srcPath: "/shop/things-service", destPath: "" }] }""", "/shop/things-service/v1/things")]
    public void Path_IsThatOfThePublicHost(string hosts, string path)
    {
        Assert.Equal(path, Assert.Single(Read(new FunctionFixture("doThing") { Hosts = hosts })).Value.Path);
        Assert.Empty(_notes);
    }

    [Theory]
    [InlineData("""{ "manage._base_domain_": [{ srcPath: "/inner", destPath: "" }], _: [{ srcPath: "/_api/shop", destPath: "" }] }""", "/_api/shop/v1/things")]
    [InlineData("""{ "manage._base_domain_": [{ srcPath: "/inner", destPath: "" }] }""", "/v1/things")]
    public void PathOfOtherHosts_IsNoted(string hosts, string path)
    {
        Assert.Equal(path, Assert.Single(Read(new FunctionFixture("doThing") { Hosts = hosts })).Value.Path);
        Assert.Equal(ImportNoteKind.Ambiguous, Assert.Single(_notes).Kind);
    }

    [Fact]
    public void ModulesOfTheOtherKind_AreReadAlike()
    {
        const string Script = """
            import { transformPaths } from "@shop/paths";
            function resolveUrl1(opts) {
              const domainToMappings = { "www.wixapis.com": [{ srcPath: "/shop/v1", destPath: "/v1" }] };
              return resolveUrl(Object.assign(opts, { domainToMappings }));
            }
            function doThing(payload) {
              const converted = transformPaths(payload, [{ transformFn: transformSDKFloatToRESTFloat, paths: [{ path: "price" }] }]);
              const metadata = { method: "PUT", methodFqn: "shop.v1.Things.Do", url: resolveUrl1({ protoPath: "/v1/things", data: converted, host }), data: converted };
              return metadata;
            }
            function doThing2() {
              const getRequestOptions = doThing(payload);
            }
            export { Color as ColorOriginal, doThing2 as doThing };
            """;
        var call = Assert.Single(CallReader.Read(Script, ["doThing"], new ScriptNotes("meta.mjs", _notes))).Value;
        Assert.Equal(("PUT", "/shop/v1/things", "price"), (call.Verb, call.Path, Assert.Single(call.Conversions).Path));
        Assert.Empty(_notes);
    }

    [Theory]
    [InlineData("methodFqn", "other", "its verb, name or path")]
    [InlineData("url: resolve", "address: resolve", "it has no address")]
    [InlineData("protoPath", "innerPath", "its verb, name or path")]
    [InlineData("const getRequestOptions = ", "", "how 'doThing' is called is not said")]
    [InlineData("const metadata = {", "const metadata = { ; ", "where ':' was expected")]
    public void CallThatIsNotUnderstood_IsNoted(string old, string broken, string what)
    {
        var script = new FunctionFixture("doThing").Script;
        Assert.Contains(old, script, StringComparison.Ordinal);
        Assert.Empty(CallReader.Read(script.Replace(old, broken, StringComparison.Ordinal), ["doThing"], new ScriptNotes("meta.js", _notes)));
        var note = Assert.Single(_notes);
        Assert.Equal((ImportNoteKind.NotUnderstood, "meta.js"), (note.Kind, note.File));
        Assert.Contains(what, note.Text, StringComparison.Ordinal);
        Assert.InRange(note.Line, 1, 30);
    }

    [Fact]
    public void FunctionWithoutACall_IsNoted()
    {
        Assert.Empty(CallReader.Read("", ["doThing"], new ScriptNotes("meta.js", _notes)));
        Assert.Contains("'doThing'", Assert.Single(_notes).Text, StringComparison.Ordinal);
    }

    private Dictionary<string, Call> Read(FunctionFixture function) => CallReader.Read(function.Script, [function.Name], new ScriptNotes("meta.js", _notes));
}
