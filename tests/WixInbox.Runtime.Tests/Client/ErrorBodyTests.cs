using System.Net;
using System.Text;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

public class ErrorBodyTests
{
    [Fact]
    public void ApplicationError_IsRead()
    {
        var error = Read(404, """{"message":"Conversation not found","details":{"applicationError":{"code":"CONVERSATION_NOT_FOUND","description":"d","data":{"conversationId":"c1"}}}}""");
        Assert.Equal("CONVERSATION_NOT_FOUND", error.ApplicationCode);
        Assert.Equal("""{"conversationId":"c1"}""", error.ApplicationData.ToString());
        Assert.Equal("GetThing failed with 404 NotFound, code CONVERSATION_NOT_FOUND: Conversation not found (request r1)", error.ToString());
    }

    [Fact]
    public void ValidationErrors_AreRead()
    {
        var error = Read(400, """
            {"message":"m","details":{"validationError":{"fieldViolations":[
              {"field":"a.b","description":"is bad","violatedRule":"MAX_LENGTH","data":{"threshold":5}},
              {"field":"c","description":"is no GUID","violatedRule":"FORMAT","ruleName":"INVALID_GUID","data":{"expected":"GUID"}},
              {"field":"d","violatedRule":"SOMETHING_NEW"}]}}}
            """);
        Assert.Equal(
            [("a.b", ViolatedRule.MaxLength, null, "5"), ("c", ViolatedRule.Format, "INVALID_GUID", "GUID"), ("d", new ViolatedRule("SOMETHING_NEW"), null, null)],
            error.Violations.Select(static violation => (violation.Field, violation.Rule, violation.RuleName, violation.Limit)));
        Assert.Equal("""{"threshold":5}""", error.Violations[0].Data.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{\"message\":\"cut of")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"message\":\"\",\"details\":{}}")]
    [InlineData("{\"message\":5,\"details\":[1]}")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    [InlineData("{\"details\":{\"applicationError\":\"x\",\"validationError\":{\"fieldViolations\":\"y\"}}}")]
    public void AnyOtherBody_IsKept_AndTheStatusSpeaks(string body)
    {
        var error = Read(502, body);
        Assert.Equal(HttpStatusCode.BadGateway, error.Status);
        Assert.Equal(body, error.Body);
        Assert.StartsWith("GetThing failed with 502 BadGateway:", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.Violations);
    }

    [Fact]
    public void ByteOrderMark_IsSkipped() => Assert.Equal("A", Read(400, "\uFEFF{\"details\":{\"applicationError\":{\"code\":\"A\"}}}").ApplicationCode);

    [Fact]
    public void LongBody_IsUnderstoodWhole_AndKeptInPart()
    {
        var error = Read(400, "{\"message\":\"" + new string('a', 100_000) + "\",\"details\":{\"applicationError\":{\"code\":\"A\"}}}");
        Assert.Equal("A", error.ApplicationCode);
        Assert.Equal(64 * 1024, error.Body!.Length);
    }

    [Fact]
    public void WrongKey_IsExplained() => Assert.Contains("check the API key", Read(401, "").ToString(), StringComparison.Ordinal);

    private static WixError Read(int status, string body) => ErrorBody.Read("GetThing", (HttpStatusCode)status, "r1", Encoding.UTF8.GetBytes(body));
}
