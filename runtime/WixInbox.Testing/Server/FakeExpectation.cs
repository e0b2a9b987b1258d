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

    /// <summary>Why a request is not this one; null if it is.</summary>
    internal string? WhyNot(WixFakeRequest request)
    {
        if (!ReferenceEquals(request.Route, Route)) return "is another method";
        if (!Fits(request.Value!)) return "its condition does not hold";
        return Calls < Most ? null : $"it came {Count(Calls)} already";
    }

    private protected abstract bool Fits(object request);

    internal abstract FakeReply Reply(object request);

    /// <summary>Method and condition, and how often it came.</summary>
    internal string Describe()
    {
        var wanted = Most == int.MaxValue ? "any number" : Count(Most);
        return $"{this}, expected {wanted}, came {Count(Calls)}";
    }

    /// <summary>Method and condition.</summary>
    public override string ToString() => _condition is null ? Route.Method.Name : $"{Route.Method.Name} where {_condition}";

    private static string Count(int times) => times switch
    {
        0 => "never",
        1 => "once",
        _ => $"{times} times",
    };
}
