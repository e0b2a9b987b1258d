using WixInbox.Schema.Pages;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>The cells of a line, of which a description has bars, colons and dashes of its own.</summary>
public class FieldTextTests
{
    [Theory]
    [InlineData("a | type: string | description: One | two. ", "One | two.")]
    [InlineData("a | type: string | description: One - two: `three`. | required: true", "One - two: `three`.")]
    [InlineData("a | type: string | description: Not | required: true or so. | required: true", "Not | required: true or so.")]
    [InlineData("a | type: string | description:  | required: true", null)]
    [InlineData("a | type: string | description: ([x](https://a) | [y](https://b)) | validation: maxLength: 3", "([x](https://a) | [y](https://b))")]
    [InlineData("a | type: string | description: One. | required: true | validation: maxLength: 3", "One.")]
    [InlineData("a | type: string   none  | required: true", null)]
    [InlineData("a | type: string | format: GUID | description: One. ", "One.")]
    public void Description_EndsWhereAttributesStart(string text, string? description)
    {
        var field = FieldText.Parse(text)!;
        Assert.Equal("a", field.Name);
        Assert.Equal(PageTypeKind.String, field.Type.Kind);
        Assert.Equal(description, field.Description);
        Assert.Equal(text.EndsWith("required: true", StringComparison.Ordinal) || text.Contains("| required: true |", StringComparison.Ordinal), field.IsRequired);
        Assert.Equal(text.Contains("validation", StringComparison.Ordinal) ? "maxLength: 3" : null, field.Validation);
    }

    [Theory]
    [InlineData("a | type: string | description: One. | minLength: 3", "minLength: 3")]
    [InlineData("a | type: string | readOnly: true | description: One.", "readOnly: true")]
    [InlineData("a | type: string | description: One. | required: true | deprecated: soon", "deprecated: soon")]
    [InlineData("a | type: string | required: false", "required: false")]
    public void UnknownAttributes_AreKeptForANote(string text, string other) => Assert.Equal([other], FieldText.Parse(text)!.Others);

    [Theory]
    [InlineData("a")]
    [InlineData(" | type: string")]
    [InlineData("a b | type: string")]
    public void WithoutNameOrType_IsNoField(string text) => Assert.Null(FieldText.Parse(text));

    [Theory]
    [InlineData("string (date-time)", PageTypeKind.Date, null)]
    [InlineData("array", PageTypeKind.List, null)]
    [InlineData("array<Thing>", PageTypeKind.List, "Thing")]
    [InlineData("PROMISE<Thing>", PageTypeKind.Named, "Thing")]
    [InlineData("none", PageTypeKind.None, null)]
    [InlineData("map<string, Thing>", PageTypeKind.Unknown, null)]
    [InlineData("", PageTypeKind.Unknown, null)]
    public void Types_AreTold(string text, object kind, string? name)
    {
        var type = PageType.Parse(text);
        Assert.Equal(kind, type.Kind);
        Assert.Equal(name, type.TypeName);
    }
}
