using System.Text;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Binding;

/// <summary>Makes C# names of wire names.</summary>
internal static class Naming
{
    /// <summary>
    /// <c>previewText</c> becomes <c>PreviewText</c>, <c>BUSINESS_TO_PARTICIPANT</c> becomes <c>BusinessToParticipant</c>: letters and
    /// digits stay, everything else parts words, and a name without lower case is read as words in capitals. A name that is too long
    /// for C# is cut.
    /// </summary>
    public static string Pascal(string wireName)
    {
        var isCapitals = !wireName.Any(char.IsLower);
        var name = new StringBuilder(wireName.Length + 1);
        var startsWord = true;
        foreach (var c in wireName)
        {
            if (name.Length == CSharpNames.MaxLength) break;
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            if (name.Length == 0 && char.IsDigit(c)) name.Append('_');
            name.Append(startsWord ? char.ToUpperInvariant(c) : isCapitals ? char.ToLowerInvariant(c) : c);
            startsWord = char.IsDigit(c) && isCapitals;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }
}
