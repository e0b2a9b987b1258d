namespace WixInbox.Json.Tests.Infrastructure;

/// <summary>How much a test with random input does: some of it in every run, much of it with LONG_TESTS=1 in the environment.</summary>
internal static class LongRun
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("LONG_TESTS") == "1";

    public static int Rounds(int quick, int @long) => IsWanted ? @long : quick;
}
