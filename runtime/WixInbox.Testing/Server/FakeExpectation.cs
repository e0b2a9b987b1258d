using System.ComponentModel;

namespace WixInbox.Testing;

/// <summary>What all expectations are: <see cref="WixExpectation{TRequest, TResponse}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FakeExpectation
{
    private readonly string? _condition;

    private protected FakeExpectation(FakeRoute route, string? condition) => (Route, _condition) = (route, condition);

    internal FakeRoute Route { get; }

    internal int Least { get; private protected set; } = 1;

    internal int Most { get; private protected set; } = 1;

    internal int Calls { get; set; }

    internal bool IsMissing => Calls < Least;

    internal bool IsOpen => Calls < Most;

    /// <summary>Why a request is not this one; null if it is.</summary>
    /// <exception cref="WixFakeException">The condition threw.</exception>
    internal string? WhyNot(WixFakeRequest request)
    {
        if (!ReferenceEquals(request.Route, Route)) return "is another method";
        if (!IsOpen) return $"it came {Count(Calls)} already";
        return Run("condition", request, Fits) ? null : "its condition does not hold";
    }

    /// <summary>What the request is answered.</summary>
    /// <exception cref="WixFakeException">It was not said, or what answers threw.</exception>
    internal FakeReply ReplyTo(WixFakeRequest request) => Run("answer", request, Reply);

    private protected abstract bool Fits(object request);

    private protected abstract FakeReply Reply(object request);

    /// <summary>Method and condition, and how often it came.</summary>
    internal string Describe()
    {
        var wanted = Most == int.MaxValue ? "any number" : Count(Most);
        return $"{this}, expected {wanted}, came {Count(Calls)}";
    }

    /// <summary>Method and condition.</summary>
    public override string ToString() => _condition is null ? Route.Method.Name : $"{Route.Method.Name} where {_condition}";

    // The test's own code: what it throws comes out where the request is sent, and must not pass for something of the network.
    private T Run<T>(string part, WixFakeRequest request, Func<object, T> run)
    {
        try
        {
            return run(request.Value!);
        }
        catch (Exception failure) when (failure is not WixFakeException)
        {
            throw new WixFakeException($"The {part} of {this} threw {failure.GetType().Name}: {failure.Message}", failure);
        }
    }

    private static string Count(int times) => times switch
    {
        0 => "never",
        1 => "once",
        _ => $"{times} times",
    };
}
