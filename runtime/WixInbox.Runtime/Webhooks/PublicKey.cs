using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace WixInbox.Webhooks;

/// <summary>An RSA public key. Thread-safe: the framework's own instances are not, so that each thread borrows one.</summary>
internal sealed class PublicKey
{
    private const int LeastBits = 2048;
    private const int MostBits = 16384;
    private const string PemStart = "-----BEGIN ";

    private readonly ConcurrentBag<RSA> _instances = [];
    private readonly RSAParameters _parameters;

    private PublicKey(RSAParameters parameters) => _parameters = parameters;

    /// <summary>Reads a key: PEM, or base64 of the PEM.</summary>
    /// <exception cref="ArgumentException">It is no such key; the message does not repeat it.</exception>
    internal static PublicKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pem = ToPem(text.Trim());
        if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            throw Unusable("it is a private key: the public one, from the dashboard's page Webhooks, is wanted");
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            throw Unusable("its PEM holds no RSA key that can be read");
        }

        return rsa.KeySize is >= LeastBits and <= MostBits
            ? new PublicKey(rsa.ExportParameters(includePrivateParameters: false))
            : throw Unusable($"it has {rsa.KeySize} bits, and at least {LeastBits} are safe");
    }

    /// <summary>Whether the key signed a text: RSASSA-PKCS1-v1_5 with SHA-256.</summary>
    internal bool HasSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (!_instances.TryTake(out var rsa)) rsa = RSA.Create(_parameters);
        var isSigned = rsa.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _instances.Add(rsa);
        return isSigned;
    }

    private static string ToPem(string text)
    {
        if (text.Length == 0) throw Unusable("it is empty");
        if (text.Contains(PemStart, StringComparison.Ordinal)) return text.Replace("\\n", "\n", StringComparison.Ordinal); // as environment files keep line ends
        try
        {
            var decoded = Encoding.ASCII.GetString(Convert.FromBase64String(text));
            if (decoded.Contains(PemStart, StringComparison.Ordinal)) return decoded;
        }
        catch (FormatException)
        {
            throw Unusable("it is neither PEM ('-----BEGIN PUBLIC KEY-----' …) nor base64 of that");
        }

        throw Unusable("it is base64, but not of PEM ('-----BEGIN PUBLIC KEY-----' …)");
    }

    private static ArgumentException Unusable(string why) => new($"A public key cannot be used: {why}.");
}
