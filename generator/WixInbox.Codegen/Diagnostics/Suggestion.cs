namespace WixInbox.Codegen.Diagnostics;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Suggestion
{
    private const int MaxNameLength = 64;
    private const int MaxCandidates = 2_000;

    /// <summary><c>": did you mean 'maxLength'?"</c>, or nothing where no name is near.</summary>
    public static string For(string name, IEnumerable<string> names)
    {
        if (name.Length > MaxNameLength) return "";
        var (best, bestDistance) = ("", (name.Length / 3) + 1);
        foreach (var candidate in names.Take(MaxCandidates))
        {
            if (candidate.Length > MaxNameLength || Math.Abs(candidate.Length - name.Length) > bestDistance) continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance || (distance == bestDistance && best.Length == 0)) (best, bestDistance) = (candidate, distance);
        }

        return best.Length == 0 ? "" : $": did you mean '{best}'?";
    }

    /// <summary>Levenshtein's distance, upper and lower case alike.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
