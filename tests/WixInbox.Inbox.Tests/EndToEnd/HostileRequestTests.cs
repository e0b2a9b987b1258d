using System.Net;
using System.Text;

namespace WixInbox.Tests.EndToEnd;

/// <summary>Requests that nobody well-meaning sends: the emulator answers each as the service does, and goes on.</summary>
public class HostileRequestTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Head = """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{},""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Bodies as Latin-1 text, so that bytes can be no UTF-8.</summary>
    public static TheoryData<string> Bodies => new()
    {
        """{"\ud800":1}""",
        """{"a":{"\udc00":1}}""",
        "{\"a\u00FF\":1}",
        "{\"a\":\"\u00C3(\"}",
        "{\"a\":\"\u00ED\u00A0\u0080\"}",
        Head + "\"visibility\":12345678901234567890}}",
        """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":12345678901234567890}""",
        """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"basic":{"items":[{"image":{"width":9223372036854775808}}]}}}}""",
        Head + "\"x\":" + new string('9', 400) + "}}",
        """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"basic":{"items":[{"image":{"width":1e-400}}]}}}}""",
        """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"basic":{"items":[{"image":{"width":1.00000000000000000000000000000000001}}]}}}}""",
        new string('[', 10_000),
        "{\"a\":" + new string('[', 70) + new string(']', 70) + "}",
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_IsRefused(string body)
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        using var response = await fixture.Http.PostAsync(new Uri("inbox/v2/messages", UriKind.Relative), content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(3_000)]
    [InlineData(25_000)]
    public async Task DeepParameter_IsRefused(int depth)
    {
        var key = string.Join('.', Enumerable.Repeat("a", depth));
        using var response = await fixture.Http.GetAsync(new Uri($"inbox/v2/messages?{key}=1", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("inbox/v2/conversations/")]
    [InlineData("inbox/v2/conversations/abc/def")]
    [InlineData("inbox/v3/messages")]
    public async Task UnknownPath_IsAnsweredLikeAMethod(string path)
    {
        using var response = await fixture.Http.GetAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(Assert.Single(response.Headers.GetValues("x-wix-request-id")));
    }

    [Fact]
    public async Task DeepUnknownField_ComesBack()
    {
        var id = await fixture.OpenAsync();
        var deep = new string('[', 61) + new string(']', 61);
        var body = $$$"""{"conversationId":"{{{id}}}","message":{"content":{"basic":{"items":[{"text":"a"}]}},"zz":{{{deep}}}}}""";
        using var content = new StringContent(body);
        using var sent = await fixture.Http.PostAsync(new Uri("inbox/v2/messages", UriKind.Relative), content, Token);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains(deep, await fixture.Http.GetStringAsync(new Uri($"inbox/v2/messages?conversationId={id}&visibility=BUSINESS", UriKind.Relative), Token), StringComparison.Ordinal);
    }
}
