using Polly;
using Polly.Retry;
using WixInbox.Client;
using WixInbox.Resilience;

namespace WixInbox;

/// <summary>
/// Attempts calls again where that does no harm (<see cref="WixCall.MayRetry"/>), and keeps within the vendor's rate. All clients that have
/// the same object share its rate: make one for each instance of your app, which in Inbox is a site. Thread-safe.
/// </summary>
public sealed class WixResilience : IWixCallPolicy
{
    private static readonly ResiliencePropertyKey<ResilientCall> Call = new("WixInbox.Call");

    private readonly ResiliencePipeline<Attempted> _pipeline;
    private readonly RateLimiter? _limiter;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">How it retries, and how many requests it lets through. It is read once. Null: the defaults.</param>
    /// <exception cref="ArgumentException">An option is not usable; the message says which.</exception>
    public WixResilience(WixResilienceOptions? options = null)
    {
        options ??= new();
        options.ThrowIfInvalid();
        if (options.RequestsPerMinute is { } requests) _limiter = new(requests, TimeSpan.FromMinutes(1), options.MaxWaiting, options.TimeProvider);
        var pipeline = new ResiliencePipelineBuilder<Attempted> { TimeProvider = options.TimeProvider };
        if (options.MaxRetries > 0) pipeline.AddRetry(Retries(options));
        _pipeline = pipeline.Build();
    }

    /// <inheritdoc/>
    /// <exception cref="WixApiException">The request was not sent: it would have to wait for the rate longer than it has time, or too many do.</exception>
    public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(attempt);
        var resilient = new ResilientCall(call, attempt, _limiter);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Call, resilient);
        try
        {
            var made = await _pipeline.ExecuteAsync(static async context => await Of(context).AttemptAsync(context.CancellationToken).ConfigureAwait(false), context).ConfigureAwait(false);
            return made.Attempt;
        }
        catch (NoTimeLeftException)
        {
            return resilient.Last!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryStrategyOptions<Attempted> Retries(WixResilienceOptions options)
    {
        var most = options.MaxRetryAfter;
        return new()
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.BaseDelay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome is { Exception: null, Result: { IsRefused: false } made } && Of(arguments.Context).MayRetry(made.Attempt, most)),
            DelayGenerator = static arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result.Attempt)),
            OnRetry = static arguments =>
            {
                Of(arguments.Context).BeginWait(arguments.RetryDelay);
                return default;
            },
        };
    }

    // "Now", or a date that the clocks of both sides see differently, must not make a storm: null is the backoff.
    private static TimeSpan? RetryAfter(WixAttempt attempt) => attempt.RetryAfter is { } delay && delay > TimeSpan.Zero ? delay : null;

    private static ResilientCall Of(ResilienceContext context) => context.Properties.GetValue(Call, null!);
}
