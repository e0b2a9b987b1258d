using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Resilience.Tests;

public class RateLimiterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();

    [Fact]
    public void RequestsOverTheRate_WaitInOrder_AsLongAsTheyWereTold()
    {
        var limiter = new RateLimiter(3, Minute, 100, _time);
        for (var second = 0; second < 3; second++)
        {
            Assert.Equal(TimeSpan.Zero, Enter(limiter).Wait);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var places = Enumerable.Range(0, 7).Select(_ => Enter(limiter)).ToList();
        Assert.Equal([57, 58, 59, 117, 118, 119, 177], places.Select(static place => place.Wait.TotalSeconds));
        for (var second = 1; second <= 177; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.All(places, place => Assert.Equal(place.Wait <= TimeSpan.FromSeconds(second), place.Turn!.IsCompleted));
        }
    }

    [Fact]
    public async Task CancelledRequest_GivesItsPlaceUp()
    {
        var limiter = new RateLimiter(1, Minute, 2, _time);
        Enter(limiter);
        using var source = new CancellationTokenSource();
        var first = limiter.Enter(null, source.Token);
        var second = Enter(limiter);
        Assert.True(Enter(limiter).IsFull);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Turn!);
        var third = Enter(limiter);
        Assert.Equal(TimeSpan.FromMinutes(2), third.Wait);
        _time.Advance(Minute);
        await second.Turn!;
        Assert.False(third.Turn!.IsCompleted);
        _time.Advance(Minute);
        await third.Turn;
        Assert.Throws<OperationCanceledException>(() => limiter.Enter(null, source.Token));
    }

    [Fact]
    public void ImpatientRequest_TakesNoPlace()
    {
        var limiter = new RateLimiter(1, Minute, 1, _time);
        Enter(limiter);
        var place = limiter.Enter(Minute, TestContext.Current.CancellationToken);
        Assert.Equal((null, Minute, false), (place.Turn, place.Wait, place.IsFull));
        Assert.NotNull(limiter.Enter(Minute + TimeSpan.FromTicks(1), TestContext.Current.CancellationToken).Turn);
    }

    /// <summary>Whenever requests come and go, no minute has more than it may, and none waits while there is room.</summary>
    [Fact]
    public async Task AnyMinute_HasAtMostSoMany()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var requests = random.Next(1, 8);
            var limiter = new RateLimiter(requests, Minute, int.MaxValue, _time);
            var waiting = new List<(Task Turn, CancellationTokenSource Source)>();
            var passed = new List<DateTimeOffset>();
            for (var step = 0; step < 500; step++)
            {
                if (random.Next(3) > 0)
                {
                    var source = new CancellationTokenSource();
                    waiting.Add((limiter.Enter(null, source.Token).Turn!, source));
                }
                else if (waiting.Count > 0 && random.Next(2) == 0)
                {
                    await waiting[random.Next(waiting.Count)].Source.CancelAsync();
                }
                else
                {
                    _time.Advance(TimeSpan.FromSeconds(random.Next(0, 40)));
                }

                var now = _time.GetUtcNow();
                var over = waiting.Where(static wait => wait.Turn.IsCompleted).ToList();
                passed.AddRange(over.Where(static wait => wait.Turn.IsCompletedSuccessfully).Select(_ => now));
                waiting.RemoveAll(over.Contains);
                Assert.True(passed.Count(at => at > now - Minute) <= requests, $"seed {seed}, step {step}");
            }
        }
    }

    private static RatePlace Enter(RateLimiter limiter) => limiter.Enter(null, TestContext.Current.CancellationToken);
}
