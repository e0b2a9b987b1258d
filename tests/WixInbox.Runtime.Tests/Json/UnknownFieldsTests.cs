using System.Text.Json;

namespace WixInbox.Runtime.Tests.Json;

public class UnknownFieldsTests
{
    [Fact]
    public void Fields_KeepTheirOrderAndText()
    {
        var fields = UnknownFields.Empty.With("b", RawJson.Parse("1.0")).With("a", RawJson.Parse("[ ]"));
        Assert.Equal(["b", "a"], fields.Keys);
        Assert.Equal("{\"b\":1.0,\"a\":[ ]}", fields.ToString());
        Assert.Equal("1.0", fields["b"].ToString());
        Assert.False(fields.TryGetValue("c", out _));
        Assert.Throws<KeyNotFoundException>(() => fields["c"]);
    }

    [Fact]
    public void RepeatedField_TheLastStands()
    {
        var fields = new UnknownFields([new("a", RawJson.Parse("1")), new("b", RawJson.Parse("2")), new("a", RawJson.Parse("3"))]);
        Assert.Equal("{\"a\":3,\"b\":2}", fields.ToString());
    }

    [Fact]
    public void Equality_IsOfNamesAndTexts_InAnyOrder()
    {
        var left = UnknownFields.Empty.With("a", RawJson.Parse("1")).With("b", RawJson.Parse("2"));
        var right = UnknownFields.Empty.With("b", RawJson.Parse("2")).With("a", RawJson.Parse("1"));
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right.With("a", RawJson.Parse("1.0")));
        Assert.NotEqual(left, UnknownFields.Empty.With("a", RawJson.Parse("1")));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10_000)]
    public void ManyFields_AreFound(int count)
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"f{number}\":{number}")) + "}";
        var builder = default(UnknownFields.Builder);
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        while (WixInbox.Json.JsonRead.NextMember(ref reader, out var name)) builder.Add(name, ref reader);
        var fields = builder.Build()!;
        Assert.Equal(count, fields.Count);
        Assert.Equal($"{count - 1}", fields[$"f{count - 1}"].ToString());
        Assert.Equal(json, fields.ToString());
    }
}
