using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Tests.Binding;

public class NamingTests
{
    [Theory]
    [InlineData("previewText", "PreviewText")]
    [InlineData("id", "Id")]
    [InlineData("BUSINESS_AND_PARTICIPANT", "BusinessAndParticipant")]
    [InlineData("ASC", "Asc")]
    [InlineData("MessageContent", "MessageContent")]
    [InlineData("PagingMetadataV2", "PagingMetadataV2")]
    [InlineData("image/webp", "ImageWebp")]
    [InlineData("2nd choice", "_2ndChoice")]
    [InlineData("V2_BETA", "V2Beta")]
    [InlineData("größe", "Größe")]
    [InlineData("", "_")]
    [InlineData("+", "_")]
    [InlineData("a\u200Bb", "AB")]
    [InlineData("\u202Eevil", "Evil")]
    public void WireName_BecomesPascalCase(string wireName, string expected) => Assert.Equal(expected, Naming.Pascal(wireName));

    [Fact]
    public void Pascal_IsTheSameInEveryCulture() => InCulture("tr-TR", static () =>
    {
        Assert.Equal("InstagramId", Naming.Pascal("instagramId"));
        Assert.Equal("Instagram", Naming.Pascal("INSTAGRAM"));
        Assert.Equal("instagramId", CSharpNames.Camel("InstagramId"));
    });

    [Theory]
    [InlineData("Class", "@class")]
    [InlineData("ConversationId", "conversationId")]
    [InlineData("_2nd", "_2nd")]
    public void Name_BecomesCamelCase(string name, string expected) => Assert.Equal(expected, CSharpNames.Camel(name));

    [Fact]
    public void ReservedMemberNames_GetASuffix()
    {
        var names = MemberNames.OfObject("Message");
        Assert.Equal("MessageValue", names.Assign("message"));
        Assert.Equal("EqualsValue", names.Assign("equals"));
        Assert.Equal("UnknownFieldsValue", names.Assign("unknownFields"));
        Assert.Empty(names.Collisions);
    }

    [Fact]
    public void ReservedCaseNames_GetASuffix()
    {
        var names = MemberNames.OfUnion("Content");
        Assert.Equal("ContentCase", names.Assign("content"));
        Assert.Equal("UnknownCase", names.Assign("unknown"));
        Assert.Equal("MatchCase", names.Assign("match"));
    }

    [Fact]
    public void TwoWireNamesWithOneName_AreACollision_AndStillTwoNames()
    {
        var names = MemberNames.OfObject("Type");
        Assert.Equal("FooBar", names.Assign("fooBar"));
        Assert.Equal("FooBar_2", names.Assign("foo_bar"));
        Assert.Equal([("fooBar", "foo_bar", "FooBar")], names.Collisions);
    }

    private static void InCulture(string name, Action action)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(name);
        try
        {
            action();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
