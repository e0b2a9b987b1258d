using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WixInbox.Webhooks;

namespace WixInbox.AspNetCore;

/// <summary>One attempt at handling an event, and what follows from how it ends.</summary>
internal sealed class WebhookAttempt<TEvent>(
    IOptions<WixWebhookOptions> options,
    WebhookHandlers<TEvent> handlers,
    WebhookMetrics metrics,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<WebhookAttempt<TEvent>> logger) where TEvent : class, IWebhookEvent<TEvent>
{
    private const int MaxErrorLength = 2_000;

    /// <summary>Handles an event and settles its claim; if the process cannot wait any longer, the claim is left as it is.</summary>
    /// <param name="claim">The event.</param>
    /// <param name="aborting">Cancelled when the process cannot wait any longer.</param>
    /// <returns>The handler, which may not have ended although its time is over.</returns>
    public async Task<Task> RunAsync(WebhookClaim claim, CancellationToken aborting)
    {
        var handling = Task.CompletedTask;
        bool isRecorded;
        try
        {
            ThrowIfAllWereCutOff(claim);
            using var limit = new CancellationTokenSource(options.Value.HandlerTimeout, time);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborting, limit.Token);
            handling = HandleAsync(claim, ending.Token);
            await WaitAsync(claim, handling, ending.Token, aborting).ConfigureAwait(false);

            // What is done is recorded, even if the process is in a hurry.
            isRecorded = await claim.CompleteAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) // a handler's own, or of a transaction that it joined: it decides between another attempt and a dead letter
        {
            if (!aborting.IsCancellationRequested) await FailAsync(claim, failure, aborting).ConfigureAwait(false);
            return handling;
        }

        if (isRecorded) metrics.Handled("completed");
        else Lose(claim);
        return handling;
    }

    // An event that ends the process, which no handler can catch, would end it for ever.
    private void ThrowIfAllWereCutOff(WebhookClaim claim)
    {
        if (claim.Attempt > options.Value.MaxAttempts)
            throw new InvalidOperationException($"The event was claimed {claim.Attempt - 1} times, and the last of these attempts did not come to an end: its process ended, or its lease was over.");
    }

    private async Task HandleAsync(WebhookClaim claim, CancellationToken ending)
    {
        var webhookEvent = WebhookEnvelope.Read<TEvent>(claim.Envelope.Span, claim.IsOutOfOrder);
        var handle = handlers.Find(webhookEvent)
            ?? throw new InvalidOperationException($"Nobody handles the event type '{webhookEvent.Metadata.EventType}' in this process. {webhookEvent.Problem}");
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = new WebhookContext(claim, scope.ServiceProvider);
            await Task.Run(() => handle(webhookEvent, context, ending), CancellationToken.None).ConfigureAwait(false); // which may block at once
        }
    }

    private async Task WaitAsync(WebhookClaim claim, Task handling, CancellationToken ending, CancellationToken aborting)
    {
        try
        {
            await handling.WaitAsync(ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !aborting.IsCancellationRequested)
        {
            throw new TimeoutException($"The handler took longer than {options.Value.HandlerTimeout}.");
        }
        finally
        {
            claim.IsHandlerRunning = !handling.IsCompleted;
        }
    }

    private async Task FailAsync(WebhookClaim claim, Exception failure, CancellationToken aborting)
    {
        var reason = $"{failure.GetType().Name}: {failure.Message}";
        if (reason.Length > MaxErrorLength) reason = reason[..MaxErrorLength];
        if (claim.Attempt < options.Value.MaxAttempts)
        {
            var delay = options.Value.DelayAfter(claim.Attempt);
            if (!await claim.RetryAsync(delay, reason, aborting).ConfigureAwait(false)) Lose(claim);
            else
            {
                metrics.Handled("retried");
                WebhookLog.Retried(logger, failure, claim.EventId, claim.Attempt, delay);
            }

            return;
        }

        if (!await claim.GiveUpAsync(reason, aborting).ConfigureAwait(false))
        {
            Lose(claim);
            return;
        }

        metrics.Handled("dead");
        WebhookLog.Died(logger, failure, claim.EventId, claim.Attempt);
        await TellAsync(claim, reason, aborting).ConfigureAwait(false);
    }

    // Somebody else has the event, and says what becomes of it.
    private void Lose(WebhookClaim claim)
    {
        metrics.Handled("lost");
        WebhookLog.Lost(logger, claim.EventId);
    }

    private async Task TellAsync(WebhookClaim claim, string reason, CancellationToken aborting)
    {
        if (handlers.DeadLetter is not { } tell) return;
        try
        {
            var letter = new WebhookDeadLetter(claim.EventId, claim.Envelope, claim.Attempt, reason, claim.ReceivedAt, time.GetUtcNow());
            var webhookEvent = WebhookEnvelope.Read<TEvent>(claim.Envelope.Span, claim.IsOutOfOrder);
            await Task.Run(() => tell(webhookEvent, letter, aborting), CancellationToken.None).WaitAsync(options.Value.HandlerTimeout, time, aborting).ConfigureAwait(false);
        }
        catch (Exception failure) // a handler's own: the letter stays in the store
        {
            WebhookLog.DeadLetterFailed(logger, failure, claim.EventId);
        }
    }
}
