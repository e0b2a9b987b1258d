using System.Text;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

public class RequestUriTests
{
    private static readonly Uri Base = new("https://www.example.com");

    [Theory]
    [InlineData("""{"conversationId":"c1","visibility":"BUSINESS"}""", "?conversationId=c1&visibility=BUSINESS")]
    [InlineData("""{"paging":{"limit":30,"cursor":"a+b/c=&%"},"sorting":{"order":"ASC"}}""", "?paging.limit=30&paging.cursor=a%2Bb%2Fc%3D%26%25&sorting.order=ASC")]
    [InlineData("""{"k":["a","b"],"n":null,"t":true,"f":1.50}""", "?k=a&k=b&t=true&f=1.50")]
    [InlineData("""{"é":"日本 #?"}""", "?%C3%A9=%E6%97%A5%E6%9C%AC%20%23%3F")]
    [InlineData("{}", "")]
    public void Query_IsFlat(string json, string expected)
    {
        var (address, body) = Spread(new("List", HttpMethod.Get, "/v1/things", WixMethodSafety.Read), json);
        Assert.Equal($"https://www.example.com/v1/things{expected}", address.AbsoluteUri);
        Assert.Null(body);
    }

    [Theory]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("ü 1", "%C3%BC%201")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("...", "...")]
    public void PathField_IsEscaped_AndTravelsNowhereElse(string id, string expected)
    {
        var method = new WixMethod("Get", HttpMethod.Get, "/v1/things/{id}", WixMethodSafety.Read) { PathFields = ["id"] };
        var (address, _) = Spread(method, $$"""{"id":{{RawJson.String(id)}},"x":1}""");
        Assert.Equal($"https://www.example.com/v1/things/{expected}?x=1", address.AbsoluteUri);
    }

    [Theory]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"."}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("{}")]
    [InlineData("""{"id":{"a":1}}""")]
    public void PathFieldThatLeadsElsewhere_IsRefused(string json)
    {
        var method = new WixMethod("Get", HttpMethod.Get, "/v1/things/{id}", WixMethodSafety.Read) { PathFields = ["id"] };
        Assert.Throws<ArgumentException>(() => Spread(method, json));
    }

    [Fact]
    public void FieldOfAField_FillsThePath_AndStaysInTheBody()
    {
        var method = new WixMethod("Update", HttpMethod.Patch, "/v1/brands/{brand.id}", WixMethodSafety.Idempotent);
        var (address, body) = Spread(method, """{"brand":{"id":"b1","name":"x"}}""");
        Assert.Equal("https://www.example.com/v1/brands/b1", address.AbsoluteUri);
        Assert.Equal("""{"brand":{"id":"b1","name":"x"}}""", Text(body));
    }

    [Fact]
    public void FieldsOfABodyMethod_CanTravelInPathAndQuery()
    {
        var method = new WixMethod("Do", HttpMethod.Post, "/v1/{id}/do", WixMethodSafety.Unsafe) { PathFields = ["id"], QueryFields = ["dry"] };
        var (address, body) = Spread(method, """{"id":7,"dry":true,"rest":{"a":1.0}}""");
        Assert.Equal("https://www.example.com/v1/7/do?dry=true", address.AbsoluteUri);
        Assert.Equal("""{"rest":{"a":1.0}}""", Text(body));
    }

    [Fact]
    public void BaseAddressWithAPath_KeepsIt()
    {
        var (address, _) = RequestUri.Spread(new Uri("http://localhost:8080/proxy/"), new("Do", HttpMethod.Post, "/v1/do", WixMethodSafety.Unsafe), "{}"u8.ToArray(), WixCallOptions.None);
        Assert.Equal("http://localhost:8080/proxy/v1/do", address.AbsoluteUri);
    }

    private static (Uri Address, ReadOnlyMemory<byte>? Body) Spread(WixMethod method, string json) => RequestUri.Spread(Base, method, Encoding.UTF8.GetBytes(json), WixCallOptions.None);

    private static string Text(ReadOnlyMemory<byte>? body) => Encoding.UTF8.GetString(body!.Value.Span);
}
