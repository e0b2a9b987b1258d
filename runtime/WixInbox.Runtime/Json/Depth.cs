using System.Runtime.CompilerServices;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>
/// Nesting is bounded twice: by <see cref="WixJson.MaxDepth"/>, and by the stack of the thread, which types that contain themselves and have
/// hundreds of members could exceed before. The stack is asked from the seventeenth level on: few texts have one.
/// </summary>
internal static class Depth
{
    /// <summary>While more levels than these are left, the stack is not asked.</summary>
    internal const int Safe = WixJson.MaxDepth - 16;

    /// <summary>Whether one level more may be read, where so many are left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool MayBe(int left) => left > 0 && RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Whether the reader's object may be read.</summary>
    /// <exception cref="JsonException">The thread has no stack for it.</exception>
    internal static void Check(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= WixJson.MaxDepth - Safe && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new JsonException("The text is nested deeper than the stack of this thread allows.");
    }
}
