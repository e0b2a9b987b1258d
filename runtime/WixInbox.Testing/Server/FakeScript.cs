using System.Text;

namespace WixInbox.Testing;

/// <summary>What is expected, and what came. Thread-safe.</summary>
internal sealed class FakeScript
{
    private readonly object _lock = new();
    private readonly List<FakeRoute> _routes = [];
    private readonly List<FakeExpectation> _expectations = [];
    private readonly List<WixFakeRequest> _requests = [];
    private readonly List<string> _surprises = [];

    internal bool InOrder { get; set; }

    internal IReadOnlyList<WixFakeRequest> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    /// <summary>The route of a method: the one that is known already, or this.</summary>
    internal FakeRoute RouteOf(FakeRoute route)
    {
        lock (_lock)
        {
            if (_routes.Find(other => other.Method == route.Method) is { } known)
                return known.Request == route.Request ? known : throw new ArgumentException($"{route.Method.Name} takes a {known.Request.Name}, as was said before, and no {route.Request.Name}.", nameof(route));
            _routes.Add(route);
            return route;
        }
    }

    internal void Add(FakeExpectation expectation)
    {
        lock (_lock) _expectations.Add(expectation);
    }

    /// <summary>Takes a request, and says what it is answered.</summary>
    /// <exception cref="WixFakeException">Nobody expects it, or what the test says of it throws.</exception>
    internal FakeReply Take(WixFakeRequest request)
    {
        try
        {
            Record(request);
            return Find(request).ReplyTo(request);
        }
        catch (WixFakeException surprise)
        {
            lock (_lock) _surprises.Add(surprise.Message);
            throw;
        }
    }

    internal void Verify()
    {
        lock (_lock)
        {
            var missing = _expectations.Where(static expectation => expectation.IsMissing).Select(static expectation => expectation.Describe()).ToList();
            if (missing.Count == 0 && _surprises.Count == 0) return;
            var message = new StringBuilder("What came is not what was expected.");
            Append(message, "Missing:", missing);
            Append(message, "Unexpected:", _surprises);
            Append(message, "What came, in order:", _requests.Count == 0 ? ["nothing"] : _requests.Select(static (request, at) => $"{at + 1}. {request} ({request.Fate})"));
            throw new WixFakeException(message.ToString());
        }
    }

    private void Record(WixFakeRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            request.Route = RouteOf(request);
            try
            {
                request.Value = request.Route?.Read(request.Address, request.Body);
            }
            catch (WixFakeException unreadable)
            {
                request.Unreadable = unreadable;
                throw;
            }
        }
    }

    // Of several the one that has most of the path: what is left for a base address is shortest, and then the gaps are fewest.
    private FakeRoute? RouteOf(WixFakeRequest request) =>
        _routes.Where(route => route.Fits(request.Verb, request.Address)).MinBy(route => (route.Path.BaseLength(request.Address), route.Path.Gaps));

    // Conditions are the test's own code, and run outside the lock: what fitted may be another request's by then, and the search begins anew.
    private FakeExpectation Find(WixFakeRequest request)
    {
        while (true)
        {
            var (found, misses) = Search(request);
            if (found is null) throw Unexpected(request, misses);
            lock (_lock)
            {
                if (!found.IsOpen || !Candidates().Contains(found)) continue;
                found.Calls++;
                request.Fate = $"taken by {found}";
                return found;
            }
        }
    }

    private (FakeExpectation? Found, List<string> Misses) Search(WixFakeRequest request)
    {
        List<FakeExpectation> candidates;
        lock (_lock) candidates = Candidates();
        var misses = new List<string>();
        foreach (var expectation in candidates)
        {
            if (expectation.WhyNot(request) is not { } reason) return (expectation, misses);
            misses.Add($"{expectation}: {reason}");
        }

        return (null, misses);
    }

    private List<FakeExpectation> Candidates() => InOrder ? InTurn() : [.. _expectations];

    /// <summary>The expectations whose turn it is: the first that is missing, and before it those that may come as often as they like.</summary>
    private List<FakeExpectation> InTurn()
    {
        var last = _expectations.FindLastIndex(static expectation => expectation.Calls > 0);
        var next = _expectations.FindIndex(static expectation => expectation.IsMissing);
        var first = Math.Max(last, 0);
        return _expectations.GetRange(first, (next < 0 ? _expectations.Count : Math.Max(next, first) + 1) - first);
    }

    private static WixFakeException Unexpected(WixFakeRequest request, List<string> misses)
    {
        var message = new StringBuilder("Nobody expects ").Append(request);
        Append(message, "Expected:", misses.Count == 0 ? ["nothing"] : misses);
        return new WixFakeException(message.ToString());
    }

    private static void Append(StringBuilder message, string title, IEnumerable<string> lines)
    {
        if (!lines.Any()) return;
        message.Append('\n').Append(title);
        foreach (var line in lines) message.Append("\n  ").Append(line.Replace("\n", "\n  ", StringComparison.Ordinal));
    }
}
