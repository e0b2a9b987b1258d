using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Several observers, told one behind the other.</summary>
internal sealed class CallObservers(WixCallObserver[] observers) : WixCallObserver
{
    public override void OnInvalid(WixCall call, IReadOnlyList<FieldViolation> violations)
    {
        foreach (var observer in observers) observer.OnInvalid(call, violations);
    }

    public override void OnAttempt(WixCall call, WixAttempt attempt, TimeSpan duration)
    {
        foreach (var observer in observers) observer.OnAttempt(call, attempt, duration);
    }

    public override void OnCompleted(WixCall call, WixError? error, Exception? failure, TimeSpan duration)
    {
        foreach (var observer in observers) observer.OnCompleted(call, error, failure, duration);
    }

    public override void OnWait(WixCall call, WixWait reason, TimeSpan delay)
    {
        foreach (var observer in observers) observer.OnWait(call, reason, delay);
    }
}
