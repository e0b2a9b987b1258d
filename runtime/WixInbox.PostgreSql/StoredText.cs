using System.Security.Cryptography;
using System.Text;

namespace WixInbox.PostgreSql;

/// <summary>Text as PostgreSQL takes it: without NUL, without halves of surrogate pairs, and as a key short enough for an index.</summary>
internal static class StoredText
{
    private const int MaxKeyLength = 500; // of UTF-16; an index takes 2,704 bytes

    /// <summary>
    /// What stands for an id or an entity: itself, or a digest of what cannot be stored. Refused instead, a signed event would be
    /// delivered again for two days, and be lost. The key of a key is itself.
    /// </summary>
    public static string KeyOf(string text) =>
        text.Length <= MaxKeyLength && Clean(text) == text ? text : $"sha256:{Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(text)))}";

    /// <summary>Text for people, as much of it as is worth keeping.</summary>
    public static string Of(string text, int maxLength) => Clean(text.Length > maxLength ? text[..maxLength] : text);

    // Decoding replaces what encoding could not write.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
