namespace AotSmoke;

/// <summary>What must hold, or the program fails and says what does not.</summary>
internal static class Expect
{
    public static void That(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException($"It does not hold that {what}.");
    }

    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what} should be '{expected}', and is '{actual}'.");
    }
}
