namespace WixInbox.Schema.Tests.Changes;

/// <summary><c>wix-schema accept</c>, as somebody types it.</summary>
public sealed class AcceptCommandTests : IDisposable
{
    private const string Lock = "schemas.lock.json";
    private const string Thing = "{ 'definitions': { 'Thing': { 'type': 'object', 'description': 'A thing.', 'properties': { 'name': { 'type': 'string', 'maxLength': 9, 'x-wix-source': 'Prose.' } } } } }";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Accept_WritesWhatCallersDependOn_AndTwiceIsOnce()
    {
        _folder.Write("b/types.schema.json", Thing).Write("a.schema.json", "{ 'definitions': { 'Color': { 'type': 'string', 'enum': ['RED'] } } }");
        Assert.Equal((0, $"{_folder[Lock]} is new: 2 files.\n", ""), await AcceptAsync());
        Assert.Equal("""
            {
              "version": 1,
              "files": {
                "a.schema.json": {
                  "definitions": {
                    "Color": {
                      "type": "string",
                      "enum": ["RED"]
                    }
                  }
                },
                "b/types.schema.json": {
                  "definitions": {
                    "Thing": {
                      "type": "object",
                      "properties": {
                        "name": { "type": "string", "maxLength": 9 }
                      }
                    }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"), _folder.Read(Lock));
        var written = File.GetLastWriteTimeUtc(_folder[Lock]);
        Assert.Equal((0, $"{_folder[Lock]} is up to date.\n", ""), await AcceptAsync());
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder[Lock]));
        Assert.Equal(["a.schema.json", "b", Lock], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Accept_SaysWhatHasChangedSince()
    {
        _folder.Write("types.schema.json", Thing);
        await AcceptAsync();
        _folder.Write("types.schema.json", Thing.Replace("9", "8", StringComparison.Ordinal).Replace("A thing.", "Another thing.", StringComparison.Ordinal));
        Assert.Equal(13, (await Folder.RunAsync("diff", _folder[Lock], _folder.Path)).ExitCode);
        var (code, output, _) = await AcceptAsync();
        Assert.Equal(0, code);
        Assert.Contains("'Thing.name' has the greatest length 8, and had 9", output, StringComparison.Ordinal);
        Assert.Contains("1 change: 1 run-time.", output, StringComparison.Ordinal);
        Assert.Equal((0, "Nothing has changed.\n", ""), await Folder.RunAsync("diff", _folder[Lock], _folder.Path));
    }

    [Fact]
    public async Task LockWithLineEndsOfWindows_IsUpToDate()
    {
        _folder.Write("types.schema.json", Thing);
        await AcceptAsync();
        var windows = _folder.Read(Lock).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(_folder[Lock], windows);
        Assert.Equal($"{_folder[Lock]} is up to date.\n", (await AcceptAsync()).Output);
        Assert.Equal(windows, _folder.Read(Lock));
    }

    [Fact]
    public async Task DamagedLock_IsReportedAtItsLine_AndWrittenAnew()
    {
        _folder.Write("types.schema.json", Thing).Write(Lock, "{\n<<<<<<< HEAD\n}");
        var (code, output, _) = await AcceptAsync();
        Assert.Equal(0, code);
        Assert.StartsWith($"{_folder[Lock]}(2,1): error WXI0021:", output, StringComparison.Ordinal);
        Assert.EndsWith($"\n{_folder[Lock]} was damaged, and is written anew: 1 file.\n", output, StringComparison.Ordinal);
        Assert.Equal($"{_folder[Lock]} is up to date.\n", (await AcceptAsync()).Output);
    }

    [Theory]
    [InlineData("'string'", "'text'", "error WXI0004: 'type' must be one of")]
    [InlineData("{ 'type': 'string'", "{ '$ref': 'other.schema.json#/definitions/X'", "error WXI0006: There is no type 'X' in other.schema.json")]
    [InlineData("} } }", "}", "error WXI0001")]
    public async Task BrokenSchemas_AreRefused_AndTheLockStays(string was, string @is, string message)
    {
        _folder.Write("types.schema.json", Thing);
        await AcceptAsync();
        var before = _folder.Read(Lock);
        _folder.Write("types.schema.json", Thing.Replace("'maxLength': 9, ", "", StringComparison.Ordinal).Replace(was, @is, StringComparison.Ordinal));
        var (code, output, errors) = await AcceptAsync();
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.EndsWith("Schemas with errors are not taken into the lock: mend them first.\n", errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read(Lock));
    }

    [Fact]
    public async Task NoFolder_IsSaid()
    {
        var (code, _, errors) = await Folder.RunAsync("accept", _folder["no"]);
        Assert.Equal((2, $"error: {_folder["no"]}: there is no such folder.\n"), (code, errors));
    }

    /// <summary>As an import of typings makes them: typings have codes, and no statuses.</summary>
    [Fact]
    public async Task ErrorWithoutAStatus_IsAccepted()
    {
        _folder.Write("GetThing.schema.json", """
            {
              'type': 'object',
              'x-wix-method': { 'name': 'GetThing', 'service': 'Things', 'verb': 'GET', 'path': '/v1/things', 'safe': 'read', 'errors': [{ 'code': 'GONE' }] },
              'properties': { 'request': { '$ref': '#/definitions/GetThingRequest' }, 'response': { '$ref': '#/definitions/GetThingResponse' } },
              'definitions': { 'GetThingRequest': { 'type': 'object', 'properties': {} }, 'GetThingResponse': { 'type': 'object', 'properties': {} } }
            }
            """);
        Assert.Equal((0, $"{_folder[Lock]} is new: 1 file.\n", ""), await AcceptAsync());
        Assert.Contains("\"errors\": [{ \"code\": \"GONE\" }]", _folder.Read(Lock), StringComparison.Ordinal);
        Assert.Equal(0, (await Folder.RunAsync("diff", _folder[Lock], _folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Json_IsWhatChanged()
    {
        _folder.Write("b/types.schema.json", Thing);
        await AcceptAsync();
        _folder.Write("b/types.schema.json", Thing.Replace("9", "8", StringComparison.Ordinal));
        foreach (var changes in new[] { 1, 0 })
        {
            var (code, output, _) = await Folder.RunAsync("accept", _folder.Path, "--json");
            using var json = System.Text.Json.JsonDocument.Parse(output);
            Assert.Equal((0, changes), (code, json.RootElement.GetProperty("changes").GetArrayLength()));
        }
    }

    private Task<(int ExitCode, string Output, string Errors)> AcceptAsync() => Folder.RunAsync("accept", _folder.Path);
}
