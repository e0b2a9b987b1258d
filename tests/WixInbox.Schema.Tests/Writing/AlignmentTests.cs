using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Tests.Writing;

/// <summary>What an import declares is found where it is, under whatever name.</summary>
public class AlignmentTests
{
    private const string Path = "shop/v1/SwapThings.schema.json";

    /// <summary>A person has made two types of the vendor's one, and the import must be both.</summary>
    [Fact]
    public void OneType_MayBeTwoThere()
    {
        var present = Method("""
            "Request": { "type": "object", "properties": { "from": { "$ref": "#/definitions/Giver" }, "to": { "type": "array", "items": { "$ref": "#/definitions/Taker" } } } },
            "Giver": { "type": "object", "properties": { "id": { "type": "string" } } },
            "Taker": { "type": "object", "properties": { "id": { "type": "string" } } }
            """);
        var imported = Method("""
            "Request": { "type": "object", "properties": { "from": { "$ref": "#/definitions/Party" }, "to": { "type": "array", "items": { "$ref": "#/definitions/Party" } } } },
            "Party": { "type": "object", "properties": { "id": { "type": "string" }, "since": { "type": "string" } } }
            """);
        var aligned = Assert.Single(Alignment.Align([imported], [present]).Documents);
        Assert.Equal(["Request", "Giver", "Taker"], aligned.Types.Select(static type => type.Name.Text));
        Assert.Equal(
            ["added /definitions/Giver/properties/since", "added /definitions/Taker/properties/since"],
            SchemaRefresh.Refresh(SchemaWriter.Write(present), aligned).Changes);
    }

    [Fact]
    public void FolderOfAPersonsChoice_IsKept_ForWhatIsNewToo()
    {
        var present = Method(""" "Request": { "type": "object", "properties": {} } """) with { Path = "mine/Swap.schema.json" };
        var added = Method(""" "Request": { "type": "object", "properties": {} } """) with { Path = "shop/v1/Other.schema.json" };
        added = added with { Method = added.Method! with { Name = new Word("Other", default), Path = new Word("/other", default) } };
        var documents = Alignment.Align([Method(""" "Request": { "type": "object", "properties": {} } """), added], [present]).Documents;
        Assert.Equal(["mine/Swap.schema.json", "mine/Other.schema.json"], documents.Select(static document => document.Path));
    }

    [Fact]
    public void RecursiveTypes_ComeToAnEnd()
    {
        var present = Method(""" "Request": { "type": "object", "properties": { "tree": { "$ref": "#/definitions/Node" } } }, "Node": { "type": "object", "properties": { "below": { "$ref": "#/definitions/Node" } } } """);
        var imported = Method(""" "Request": { "type": "object", "properties": { "tree": { "$ref": "#/definitions/Tree" } } }, "Tree": { "type": "object", "properties": { "below": { "$ref": "#/definitions/Tree" } } } """);
        Assert.Empty(SchemaRefresh.Refresh(SchemaWriter.Write(present), Alignment.Align([imported], [present]).Documents[0]).Changes);
    }

    private static SchemaDocument Method(string definitions) => Repository.Read(Path, $$"""
        { "type": "object", "x-wix-method": { "name": "SwapThings", "service": "Things", "verb": "POST", "path": "/shop/v1/swap", "safe": "unsafe", "errors": [] },
          "properties": { "request": { "$ref": "#/definitions/Request" }, "response": { "$ref": "#/definitions/Request" } }, "definitions": { {{definitions}} } }
        """);
}
