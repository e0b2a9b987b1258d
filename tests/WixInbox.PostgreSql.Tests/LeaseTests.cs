using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>Claims that are lost, because their time is over or their process is.</summary>
public sealed class LeaseTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task EventWhoseLeaseIsOver_ComesBack_AndTheAttemptCounts()
    {
        var (store, _) = await ClaimOneAsync();
        await Database.PassAsync(Lease - TimeSpan.FromSeconds(10));
        Assert.Null(await store.TryClaimAsync(Lease, Cancellation));
        await Database.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(("a", 2), await ClaimAsync(Database.Open(Database.NewMachine())) is var again ? (again.EventId, again.Attempt) : default);
    }

    [Fact]
    public async Task LostClaim_SettlesNothing()
    {
        var (_, lost) = await ClaimOneAsync();
        await Database.PassAsync(Lease);
        await using var held = await ClaimAsync(Database.Open(Database.NewMachine()));
        Assert.False(await lost.CompleteAsync(Cancellation));
        Assert.Equal(1L, await CountAsync("token IS NOT NULL AND attempts = 2"));
        Assert.True(await held.CompleteAsync(Cancellation));
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("give up")]
    [InlineData("release")]
    public async Task LostClaim_LeavesTheEventToWhoHasIt(string settling)
    {
        var (_, lost) = await ClaimOneAsync();
        await Database.PassAsync(Lease);
        await using var held = await ClaimAsync(Database.Open(Database.NewMachine()));
        if (settling == "retry") Assert.False(await lost.RetryAsync(TimeSpan.Zero, "late", Cancellation));
        if (settling == "give up") Assert.False(await lost.GiveUpAsync("late", Cancellation));
        await lost.DisposeAsync();
        Assert.Equal(1L, await CountAsync("token IS NOT NULL AND attempts = 2"));
        Assert.True(await held.CompleteAsync(Cancellation));
    }

    /// <summary>Nobody else has it: then what was done late is done.</summary>
    [Fact]
    public async Task LeaseThatIsOver_StillSettles_WhileNobodyElseHasTheEvent()
    {
        var (_, claim) = await ClaimOneAsync();
        await Database.PassAsync(Lease * 2);
        Assert.True(await claim.CompleteAsync(Cancellation));
    }

    [Fact]
    public async Task ReleasedEvent_KeepsItsPlace()
    {
        var (store, claim) = await ClaimOneAsync();
        await store.AddAsync(Arrival("b"), Cancellation);
        await claim.DisposeAsync();
        await claim.DisposeAsync();
        Assert.Equal(("a", 1), await ClaimAsync(store) is var again ? (again.EventId, again.Attempt) : default);
    }

    [Fact]
    public async Task LeaseMustBePositive() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Database.Open().TryClaimAsync(TimeSpan.Zero, Cancellation));

    private async Task<long> CountAsync(string condition) => await Database.ReadAsync<long>($"SELECT count(*) FROM {Database.Schema}.events WHERE {condition}");
}
