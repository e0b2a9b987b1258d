using System.Globalization;

namespace WixInbox.Codegen.Primitives;

/// <summary>What C# says about names.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>How long a name may be; metadata ends at 1023 bytes of UTF-8, of which names made of names take several.</summary>
    public const int MaxLength = 100;

    /// <summary>The name with a small first letter, as parameters and locals have it; a keyword gets an <c>@</c>.</summary>
    public static string Camel(string name)
    {
        var small = char.ToLowerInvariant(name[0]);
        var isPair = char.ToUpperInvariant(small) == name[0]; // not of ẞ, whose small ß has another capital: two names must stay two
        var camel = (isPair ? small : name[0]) + name.Substring(1);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>The name without a word at its end; the name itself if it does not end so, or is nothing but the word.</summary>
    public static string WithoutEnd(string name, string word) =>
        name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal) ? name.Substring(0, name.Length - word.Length) : name;

    /// <summary>Whether a text can stand as a name in C#, of ASCII letters, digits and underscores.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(static c => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    /// <summary>Whether a character can stand in a name: also the signs for vowels that many scripts write as characters of their own.</summary>
    public static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a text can stand as the name of a type or member that people see: an identifier that starts with a capital, as no keyword does.</summary>
    public static bool IsPascal(string text) => IsIdentifier(text) && text[0] is >= 'A' and <= 'Z' && text.Length <= MaxLength;

    public static bool IsKeyword(string text) => Keywords.Contains(text);
}
