using System.Runtime.ExceptionServices;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Several observers, told one behind the other. One that throws keeps none of the others from being told; the first exception goes on.</summary>
internal sealed class CallObservers(WixCallObserver[] observers) : WixCallObserver
{
    public override void OnInvalid(WixCall call, IReadOnlyList<FieldViolation> violations) =>
        Tell((call, violations), static (observer, told) => observer.OnInvalid(told.call, told.violations));

    public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration) =>
        Tell((call, attempt, duration), static (observer, told) => observer.OnAttempt(told.call, told.attempt, told.duration));

    public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration) =>
        Tell((call, error, failure, duration), static (observer, told) => observer.OnCompleted(told.call, told.error, told.failure, told.duration));

    public override void OnWait(WixCall call, WixWait reason, TimeSpan delay) =>
        Tell((call, reason, delay), static (observer, told) => observer.OnWait(told.call, told.reason, told.delay));

    private void Tell<TTold>(TTold told, Action<WixCallObserver, TTold> tell)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var observer in observers)
        {
            try
            {
                tell(observer, told);
            }
            catch (Exception failure)
            {
                first ??= ExceptionDispatchInfo.Capture(failure);
            }
        }

        first?.Throw();
    }
}
