using System.Text;
using System.Text.RegularExpressions;

namespace WixInbox.Testing;

/// <summary>
/// The path of a method, with gaps for fields of its request: <c>/inbox/v2/conversations/{conversationId}</c>. On the service's own host it is
/// all of an address's path; on another it may stand below the path of a base address.
/// </summary>
internal sealed class PathTemplate
{
    private readonly Regex _pattern;
    private readonly List<string> _fields = [];

    internal PathTemplate(string template)
    {
        var pattern = new StringBuilder("^((?:/[^/]+)*?)");
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            pattern.Append(Regex.Escape(template[at..open])).Append("([^/]+)");
            _fields.Add(template[(open + 1)..close]);
            at = close + 1;
        }

        _pattern = new Regex(pattern.Append(Regex.Escape(template[at..])).Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    /// <summary>How many gaps there are.</summary>
    internal int Gaps => _fields.Count;

    /// <summary>The fields that an address has in the gaps; null where it is another path.</summary>
    internal List<QueryValue>? Read(Uri address)
    {
        if (Match(address) is not { } match) return null;
        return [.. _fields.Select((field, at) => new QueryValue(field, Uri.UnescapeDataString(match.Groups[at + 2].Value)))];
    }

    /// <summary>How long the path of the base address is that an address has this one below; null where it is another path.</summary>
    internal int? BaseLength(Uri address) => Match(address)?.Groups[1].Length;

    private Match? Match(Uri address)
    {
        var match = _pattern.Match(address.AbsolutePath);
        return match.Success && (match.Groups[1].Length == 0 || address.Host != WixClientOptions.DefaultBaseAddress.Host) ? match : null;
    }
}
