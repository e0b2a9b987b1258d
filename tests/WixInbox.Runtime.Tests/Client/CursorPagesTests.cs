using WixInbox.Client;

namespace WixInbox.Runtime.Tests.Client;

public class CursorPagesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Walk_EndsWithoutACursor(string? end)
    {
        var asked = new List<string>();
        var items = await Collect(cursor =>
        {
            asked.Add(cursor);
            return cursor switch { "" => "1", "1" => "2", _ => end };
        });
        Assert.Equal(["", "1", "2"], asked);
        Assert.Equal(["item of ", "item of 1", "item of 2"], items);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 5)]
    [InlineData(7, 100)]
    public async Task Circle_IsAnError_HoweverLong(int length, int tail)
    {
        var calls = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Collect(_ =>
        {
            var step = calls++;
            Assert.True(calls < 10_000);
            return step < tail ? $"tail{step}" : $"circle{(step - tail) % length}";
        }));
    }

    [Fact]
    public async Task LongWalk_IsNoCircle()
    {
        var calls = 0;
        var items = await Collect(_ => ++calls < 5_000 ? $"cursor{calls}" : null);
        Assert.Equal(5_000, items.Count);
    }

    [Fact]
    public async Task Pages_AreFetchedWhenNeeded()
    {
        var sent = 0;
        var pages = Pages(static cursor => cursor + "x");
        await foreach (var page in pages.PagesAsync("", Counted, null, TestContext.Current.CancellationToken))
            if (page.Response.Cursor == "x") break;
        Assert.Equal(2, sent);

        Task<Page> Counted(string request, WixCallOptions? options, CancellationToken cancellationToken)
        {
            sent++;
            return Send(request, options, cancellationToken);
        }
    }

    [Fact]
    public async Task Walk_GoesOnBehindAPage_WithItsToken()
    {
        var pages = Pages(static cursor => cursor.Length < 4 ? cursor + "x" : null);
        var all = await pages.PagesAsync("", Send, null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["x", "xx", "xxx", "xxxx", null], all.Select(static page => page.ResumeToken));
        var rest = await pages.ItemsAsync("", Send, new() { ResumeToken = all[2].ResumeToken }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["item of xxx", "item of xxxx"], rest);
    }

    [Fact]
    public async Task Cancellation_EndsTheWalk()
    {
        using var source = new CancellationTokenSource();
        var pages = Pages(static cursor => cursor + "x");
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in pages.ItemsAsync("", Send, null, source.Token)) await source.CancelAsync();
        });
    }

    private static async Task<List<string>> Collect(Func<string, string?> next)
    {
        var items = new List<string>();
        await foreach (var item in Pages(next).ItemsAsync("", Send, null, TestContext.Current.CancellationToken)) items.Add(item);
        return items;
    }

    private static CursorPages<string, Page, string> Pages(Func<string, string?> next) =>
        new(static page => [$"item of {page.Cursor}"], page => next(page.Cursor), static (_, cursor) => cursor);

    private static Task<Page> Send(string request, WixCallOptions? options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new Page(request));
    }

    private sealed record Page(string Cursor);
}
