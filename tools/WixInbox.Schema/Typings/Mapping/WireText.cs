using System.Text;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>The spellings of names.</summary>
internal static class WireText
{
    /// <summary><c>message_sent_to_business</c>, <c>extended-field</c> and <c>sendMessage</c> with capitals.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = !char.IsAsciiLetterOrDigit(c);
        }

        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "N" + name : name.ToString();
    }

    /// <summary><c>target_channel_ids</c> as the wire has it: <c>targetChannelIds</c>.</summary>
    public static string Camel(string text)
    {
        var name = Pascal(text);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A name that a definition can have: the vendor's tools write <c>Message$1</c> for a second one.</summary>
    public static string Definition(string name) => new([.. name.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '_')]);

    /// <summary>The name, or the name and the first number that makes it one that nobody else has.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++) unique = name + number;
        return unique;
    }
}
