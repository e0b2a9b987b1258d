using System.Net;
using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

/// <summary>Where nobody listens, telemetry makes nothing.</summary>
public class TelemetryCostTests
{
    private static readonly WixMethod Method = new("GetThing", HttpMethod.Get, "/things", WixMethodSafety.Read);
    private static readonly Uri Address = new("https://www.wixapis.com/things?id=1");

    [Fact]
    public void Telemetry_AllocatesNothing_WhereNobodyListens()
    {
        var call = new WixCall(Method, WixCallOptions.None, new WixClientOptions { Credential = WixCredential.Token("t") });
        call.Begin();
        call.Begin();
        using var unanswered = new WixAttempt(1, new HttpRequestException(HttpRequestError.ConnectionError), isSent: false);
        using var answer = new HttpResponseMessage(HttpStatusCode.NotFound);
        using var refused = new WixAttempt(2, answer, ResponseBody.None(new TimeoutException()), TimeProvider.System);
        Assert.Equal(0, BytesOf(call, unanswered));
        Assert.Equal(0, BytesOf(call, refused));
    }

    private static long BytesOf(WixCall call, WixAttempt attempt)
    {
        Measure(call, attempt);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++) Measure(call, attempt);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Measure(WixCall call, WixAttempt attempt)
    {
        var telemetry = CallTelemetry.Start(call, Address);
        call.ReportWait(WixWait.Retry, TimeSpan.FromSeconds(1));
        CallMeter.WasInvalid(call);
        telemetry.Stop(attempt, null, attempt.Failure, TimeSpan.FromSeconds(1));
    }
}
