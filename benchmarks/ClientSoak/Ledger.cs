namespace ClientSoak;

/// <summary>What became of each send, on both sides. Its size is that of the run, from the start: it is no part of what may grow.</summary>
internal sealed class Ledger(int count)
{
    private readonly int[] _acted = new int[count];
    private readonly Outcome[] _outcomes = new Outcome[count];

    /// <summary>The server acts on a message.</summary>
    public void Act(int number) => Interlocked.Increment(ref _acted[number]);

    /// <summary>The client tells what became of it.</summary>
    public void End(int number, Outcome outcome) => _outcomes[number] = outcome;

    public int Count(Outcome outcome) => _outcomes.Count(one => one == outcome);

    /// <summary>How many the client reported as perhaps received, that were.</summary>
    public int PerhapsAndActed => _outcomes.Zip(_acted).Count(static one => one is { First: Outcome.PerhapsReceived, Second: > 0 });

    public IEnumerable<string> Broken()
    {
        int Those(Func<Outcome, int, bool> condition) => _outcomes.Zip(_acted).Count(one => condition(one.First, one.Second));
        if (Those(static (outcome, _) => outcome == Outcome.None) is > 0 and var open) yield return $"{open} without an outcome";
        if (Those(static (outcome, acted) => outcome is Outcome.Sent or Outcome.Accepted && acted == 0) is > 0 and var lost) yield return $"{lost} lost";
        if (Those(static (_, acted) => acted > 1) is > 0 and var doubled) yield return $"{doubled} doubled";
        if (Those(static (outcome, acted) => outcome == Outcome.NotReceived && acted > 0) is > 0 and var denied) yield return $"{denied} received, and told otherwise";
    }
}

/// <summary>What a client reports of a send.</summary>
internal enum Outcome
{
    None,

    /// <summary>It got the response.</summary>
    Sent,

    /// <summary>It got 200, and a broken response.</summary>
    Accepted,

    /// <summary>It failed, and the service may have received it.</summary>
    PerhapsReceived,

    /// <summary>It failed, and the service has not acted on it.</summary>
    NotReceived,
}
