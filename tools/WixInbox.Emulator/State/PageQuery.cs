using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>Which messages are wanted: behind one sequence, before another, or from the start.</summary>
internal sealed record PageQuery(bool OnlyForParticipant, bool IsAscending, int Limit)
{
    public long? After { get; init; }

    public long? Before { get; init; }
}

/// <summary>A page, and the sequences that the pages beside it start from; null where there is none.</summary>
internal sealed record MessagePage(JsonArray Messages, int Count, long? Next, long? Previous);
