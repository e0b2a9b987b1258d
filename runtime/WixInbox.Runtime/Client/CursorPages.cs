using System.Runtime.CompilerServices;

namespace WixInbox.Client;

/// <summary>
/// Walks the pages of a list method whose answers carry a cursor to the next page. It ends where the cursor is absent or empty. Cursors that
/// lead in a circle are found before the circle was walked a third time; until then its items come again.
/// </summary>
/// <typeparam name="TRequest">The method's request.</typeparam>
/// <typeparam name="TResponse">The method's response: a page.</typeparam>
/// <typeparam name="TItem">What is listed.</typeparam>
/// <param name="items">The items of a page.</param>
/// <param name="next">The cursor to the page after a page.</param>
/// <param name="withCursor">The same request for the page at a cursor.</param>
public sealed class CursorPages<TRequest, TResponse, TItem>(
    Func<TResponse, IReadOnlyList<TItem>> items, Func<TResponse, string?> next, Func<TRequest, string, TRequest> withCursor)
{
    /// <summary>All pages, each fetched when it is asked for.</summary>
    /// <param name="request">The request for the first page; the others repeat it, with all that it asks for, and their cursor.</param>
    /// <param name="send">Sends a request.</param>
    /// <param name="options">What each call does differently, and where to go on.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="InvalidOperationException">The service's cursors lead in a circle.</exception>
    public async IAsyncEnumerable<WixPage<TResponse, TItem>> PagesAsync(
        TRequest request,
        Func<TRequest, WixCallOptions?, CancellationToken, Task<TResponse>> send,
        WixCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(send);
        var circle = default(CircleDetector);
        if (options?.ResumeToken is { Length: > 0 } token)
        {
            request = withCursor(request, token);
            circle.Closes(token);
        }

        while (true)
        {
            var page = await send(request, options, cancellationToken).ConfigureAwait(false);
            var cursor = next(page) is { Length: > 0 } there ? there : null;
            yield return new(page, items(page), cursor);
            if (cursor is null) yield break;
            if (circle.Closes(cursor)) throw new InvalidOperationException("The service answered with a cursor that leads back to an earlier page.");
            request = withCursor(request, cursor);
        }
    }

    /// <summary>The items of all pages.</summary>
    /// <inheritdoc cref="PagesAsync"/>
    public async IAsyncEnumerable<TItem> ItemsAsync(
        TRequest request,
        Func<TRequest, WixCallOptions?, CancellationToken, Task<TResponse>> send,
        WixCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync(request, send, options, cancellationToken).ConfigureAwait(false))
            foreach (var item in page.Items)
                yield return item;
    }

    /// <summary>
    /// Finds a circle of any length while remembering one cursor: Brent's cycle detection, which moves the remembered one forward
    /// at each power of two.
    /// </summary>
    private struct CircleDetector
    {
        private string? _remembered;
        private long _steps;
        private long _limit;

        internal bool Closes(string cursor)
        {
            if (cursor == _remembered) return true;
            if (_steps == _limit)
            {
                _remembered = cursor;
                _limit = (_limit * 2) + 1;
                _steps = 0;
            }

            _steps++;
            return false;
        }
    }
}
