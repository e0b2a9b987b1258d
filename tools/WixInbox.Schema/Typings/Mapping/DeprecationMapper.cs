using System.Globalization;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Makes what the schema says of a deprecated field: <c>@deprecated</c>, <c>@replacedBy</c> and <c>@targetRemovalDate</c>.</summary>
internal sealed class DeprecationMapper(WireTypes types)
{
    public Deprecation? Map(InterfaceScript owner, FieldTags tags)
    {
        var isDeprecated = tags.TakeFlag("deprecated");
        var (replacedBy, removal) = (tags.Take("replacedBy"), tags.Take("targetRemovalDate"));
        if (!isDeprecated && replacedBy is null && removal is null) return null;
        return new Deprecation(replacedBy is null ? null : Path(owner, replacedBy, tags), removal is null ? null : Date(removal, tags));
    }

    private static string? Date(string text, FieldTags tags)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text;
        tags.Notes.NotUnderstood(tags.LineOf("targetRemovalDate"), $"'@targetRemovalDate {text}', which is no date");
        return null;
    }

    /// <summary>
    /// The path of the replacement from the object, in names of the wire. The vendor writes it so with underscores, or starts it with the
    /// name of a type: with that of the object itself, or with that of a field beside.
    /// </summary>
    private string? Path(InterfaceScript owner, string text, FieldTags tags)
    {
        var parts = text.Split('.');
        if (!parts.All(static part => part.Length > 0 && part.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')))
        {
            tags.Notes.NotCarried(tags.LineOf("replacedBy"), $"'@replacedBy {text}', which is no path");
            return null;
        }

        var type = Array.FindLastIndex(parts, static part => char.IsAsciiLetterUpper(part[0]));
        if (type < 0) return Join(parts);
        var rest = parts[(type + 1)..];
        if (parts[type] == owner.Name && rest.Length > 0) return Join(rest);
        if (types.MembersOf(owner).FirstOrDefault(member => Types.NameOf(member.Type) == parts[type]) is { } beside) return Join([beside.Name, .. rest]);
        return Join([.. parts[type..]]);
    }

    private static string Join(string[] parts) => string.Join('.', parts.Select(static part => WireText.Camel(part)));
}
