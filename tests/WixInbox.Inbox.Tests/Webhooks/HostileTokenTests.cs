using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Tests.Webhooks;

/// <summary>Tokens that somebody tampered with, or that are malformed: each is refused, at the check that is meant for it.</summary>
public class HostileTokenTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly RSA Stranger = RSA.Create(2048);
    private static readonly string Plain = new Token().ToString();

    private static readonly Dictionary<string, (WebhookCheck Check, Func<byte[]> Make)> All = new()
    {
        // The algorithm: RS256, whatever the header says.
        ["alg none, no signature"] = (WebhookCheck.Algorithm, () => Unsigned("""{"alg":"none"}""")),
        ["alg None"] = (WebhookCheck.Algorithm, () => Unsigned("""{"alg":"None"}""")),
        ["alg none, signed all the same"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":"none"}""")),
        ["alg HS256 with the PEM as secret"] = (WebhookCheck.Algorithm, () => Keyed("HS256", HMACSHA256.HashData, Encoding.ASCII.GetBytes(Token.Platform.ExportSubjectPublicKeyInfoPem()))),
        ["alg HS256 with the DER as secret"] = (WebhookCheck.Algorithm, () => Keyed("HS256", HMACSHA256.HashData, Token.Platform.ExportSubjectPublicKeyInfo())),
        ["alg HS384"] = (WebhookCheck.Algorithm, () => Keyed("HS384", HMACSHA384.HashData, Token.Platform.ExportSubjectPublicKeyInfo())),
        ["alg HS512"] = (WebhookCheck.Algorithm, () => Keyed("HS512", HMACSHA512.HashData, Token.Platform.ExportSubjectPublicKeyInfo())),
        ["alg RS384 of the right key"] = (WebhookCheck.Algorithm, () => Rsa("RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        ["alg RS512 of the right key"] = (WebhookCheck.Algorithm, () => Rsa("RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["alg PS256 of the right key"] = (WebhookCheck.Algorithm, () => Rsa("PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["alg RS1"] = (WebhookCheck.Algorithm, () => Rsa("RS1", HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        ["alg ES256"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":"ES256"}""")),
        ["alg EdDSA"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":"EdDSA"}""")),
        ["alg rs256 in small letters"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":"rs256"}""")),
        ["alg with a space"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":"RS256 "}""")),
        ["alg a list"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":["RS256"]}""")),
        ["alg null"] = (WebhookCheck.Algorithm, () => Signed("""{"alg":null}""")),
        ["alg missing"] = (WebhookCheck.Algorithm, () => Signed("""{"kid":"k1"}""")),
        ["header says RS256, signed with RS512"] = (WebhookCheck.Signature, () => Rsa("RS256", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["header says RS256, signed with PS256"] = (WebhookCheck.Signature, () => Rsa("RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),

        // The header.
        ["alg twice, the right one last"] = (WebhookCheck.Header, () => Signed("""{"alg":"none","alg":"RS256"}""")),
        ["alg twice, the right one first"] = (WebhookCheck.Header, () => Signed("""{"alg":"RS256","alg":"none"}""")),
        ["alg twice, once escaped"] = (WebhookCheck.Header, () => Signed("""{"alg":"none","\u0061lg":"RS256"}""")),
        ["header a list"] = (WebhookCheck.Header, () => Signed("""[{"alg":"RS256"}]""")),
        ["header a string"] = (WebhookCheck.Header, () => Signed("\"RS256\"")),
        ["header null"] = (WebhookCheck.Header, () => Signed("null")),
        ["header no JSON"] = (WebhookCheck.Header, () => Signed("alg=RS256")),
        ["header with a comment"] = (WebhookCheck.Header, () => Signed("""{"alg":"RS256"/* */}""")),
        ["header with a trailing comma"] = (WebhookCheck.Header, () => Signed("""{"alg":"RS256",}""")),
        ["header and something behind it"] = (WebhookCheck.Header, () => Signed("""{"alg":"RS256"}{}""")),
        ["header of a thousand levels"] = (WebhookCheck.Header, () => Signed($$"""{"alg":"RS256","x":{{new string('[', 1000)}}{{new string(']', 1000)}}}""")),
        ["header with half a surrogate pair as name"] = (WebhookCheck.Header, () => Signed("""{"alg":"RS256","\ud800":1}""")),
        ["header of many members"] = (WebhookCheck.Header, () => Signed($$"""{"alg":"RS256",{{string.Join(',', Enumerable.Range(0, 5_000).Select(static number => $"\"{number}\":1"))}}}""")),
        ["crit"] = (WebhookCheck.CriticalHeader, () => Signed("""{"alg":"RS256","crit":["exp"],"exp":1}""")),
        ["crit empty"] = (WebhookCheck.CriticalHeader, () => Signed("""{"alg":"RS256","crit":[]}""")),
        ["crit b64"] = (WebhookCheck.CriticalHeader, () => Signed("""{"alg":"RS256","b64":false,"crit":["b64"]}""")),
        ["jwk of the signer"] = (WebhookCheck.EmbeddedKey, () => Signed($$$"""{"alg":"RS256","jwk":{"kty":"RSA","n":"{{{Base64Url.EncodeToString(Stranger.ExportParameters(false).Modulus!)}}}","e":"AQAB"}}""", Stranger)),
        ["jwk of the right key"] = (WebhookCheck.EmbeddedKey, () => Signed("""{"alg":"RS256","jwk":{}}""")),
        ["jku"] = (WebhookCheck.EmbeddedKey, () => Signed("""{"alg":"RS256","jku":"https://example.com/keys"}""", Stranger)),
        ["x5u"] = (WebhookCheck.EmbeddedKey, () => Signed("""{"alg":"RS256","x5u":"https://example.com/cert"}""", Stranger)),
        ["x5c"] = (WebhookCheck.EmbeddedKey, () => Signed("""{"alg":"RS256","x5c":["MIIB"]}""", Stranger)),

        // The signature.
        ["key of a stranger"] = (WebhookCheck.Signature, () => new Token { Key = Stranger }.ToBytes()),
        ["kid of a path, key of a stranger"] = (WebhookCheck.Signature, () => Signed("""{"alg":"RS256","kid":"../../dev/null"}""", Stranger)),
        ["signature empty"] = (WebhookCheck.Signature, () => Bytes(Plain[..(Plain.LastIndexOf('.') + 1)])),
        ["signature of zeros"] = (WebhookCheck.Signature, () => new Token { Sign = static _ => new byte[256] }.ToBytes()),
        ["signature a byte short"] = (WebhookCheck.Signature, () => new Token { Sign = static text => Sign(text)[..255] }.ToBytes()),
        ["signature a byte long"] = (WebhookCheck.Signature, () => new Token { Sign = static text => [.. Sign(text), 0] }.ToBytes()),
        ["signature with a zero in front"] = (WebhookCheck.Signature, () => new Token { Sign = static text => [0, .. Sign(text)] }.ToBytes()),
        ["signature with one bit changed"] = (WebhookCheck.Signature, () => new Token { Sign = static text => Flip(Sign(text)) }.ToBytes()),
        ["signature of other claims"] = (WebhookCheck.Signature, () => Bytes(Replace(Plain, 1, Token.Encode(Token.ClaimsOf(Token.EnvelopeOf(Token.Event("other"))))))),
        ["signature of another header"] = (WebhookCheck.Signature, () => Bytes(Replace(Plain, 0, Token.Encode("""{"alg":"RS256"}""")))),
        ["claims with one letter changed"] = (WebhookCheck.Signature, () => Change(Plain, Plain.IndexOf('.') + 40)),
        ["claims shortened"] = (WebhookCheck.Signature, () => Bytes(Replace(Plain, 1, Plain.Split('.')[1][..^4]))),
        ["header and claims swapped"] = (WebhookCheck.Algorithm, () => Bytes(string.Join('.', Plain.Split('.') switch { var parts => [parts[1], parts[0], parts[2]] }))),

        // The shape.
        ["nothing"] = (WebhookCheck.TokenShape, () => []),
        ["white space"] = (WebhookCheck.TokenShape, () => Bytes(" \r\n")),
        ["one part"] = (WebhookCheck.TokenShape, () => Bytes(Plain.Split('.')[0])),
        ["two parts"] = (WebhookCheck.TokenShape, () => Bytes(string.Join('.', Plain.Split('.')[..2]))),
        ["four parts"] = (WebhookCheck.Signature, () => Bytes(Plain + "." + Plain.Split('.')[2])),
        ["five parts, as an encrypted token has"] = (WebhookCheck.Algorithm, () => Bytes(Token.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM"}""") + ".a.b.c.d")),
        ["dots alone"] = (WebhookCheck.Header, () => Bytes("..")),
        ["empty header"] = (WebhookCheck.Header, () => Bytes(Plain[Plain.IndexOf('.')..])),
        ["JSON in place of a token"] = (WebhookCheck.TokenShape, () => Bytes("""{"data":"a.b.c"}""")),
        ["a token in quotes"] = (WebhookCheck.TokenShape, () => Bytes($"\"{Plain}\"")),
        ["Bearer in front"] = (WebhookCheck.TokenShape, () => Bytes("Bearer " + Plain)),
        ["white space in front"] = (WebhookCheck.TokenShape, () => Bytes(" " + Plain)),
        ["a byte order mark in front"] = (WebhookCheck.TokenShape, () => [0xEF, 0xBB, 0xBF, .. Bytes(Plain)]),
        ["a line end within"] = (WebhookCheck.TokenShape, () => Bytes(Plain.Insert(5, "\n"))),
        ["NUL behind"] = (WebhookCheck.TokenShape, () => Bytes(Plain + "\0")),
        ["padding"] = (WebhookCheck.TokenShape, () => Bytes(Plain + "==")),
        ["the alphabet of base64"] = (WebhookCheck.TokenShape, () => Bytes(Replace(Plain, 2, "++//" + Plain.Split('.')[2][4..]))),
        ["unused bits set, so that another text means the same signature"] = (WebhookCheck.TokenShape, () => Bytes(Plain[..^1] + Alphabet[Alphabet.IndexOf(Plain[^1], StringComparison.Ordinal) + 1])),
        ["truncated in the header"] = (WebhookCheck.TokenShape, () => Bytes(Plain[..10])),
        ["truncated in the signature by one letter"] = (WebhookCheck.TokenShape, () => Bytes(Plain[..^1])),
        ["letters beyond ASCII"] = (WebhookCheck.TokenShape, () => Bytes(Plain.Replace("A", "А", StringComparison.Ordinal))),
        ["too long"] = (WebhookCheck.BodyLength, () => Bytes(Plain + new string('A', 1024 * 1024))),
        ["white space too long"] = (WebhookCheck.BodyLength, () => Bytes(Plain + new string(' ', 1024 * 1024))),

        // The claims, signed with the right key.
        ["claims a list"] = (WebhookCheck.Claims, () => WithClaims("[]")),
        ["claims no JSON"] = (WebhookCheck.Claims, () => WithClaims("exp=1")),
        ["claims empty"] = (WebhookCheck.Claims, () => WithClaims("")),
        ["claims and something behind them"] = (WebhookCheck.Claims, () => WithClaims(Token.ClaimsOf(Token.EnvelopeOf(Token.Event())) + "1")),
        ["exp twice"] = (WebhookCheck.Claims, () => WithMore("\"exp\":1,\"exp\":4102444800")),
        ["data twice"] = (WebhookCheck.Claims, () => WithMore("\"data\":\"{}\"")),
        ["exp a string"] = (WebhookCheck.Claims, () => WithMore("\"exp\":\"4102444800\"")),
        ["exp null"] = (WebhookCheck.Claims, () => WithMore("\"exp\":null")),
        ["exp beyond all numbers"] = (WebhookCheck.Claims, () => WithMore("\"exp\":1e999")),
        ["nbf true"] = (WebhookCheck.Claims, () => WithMore("\"nbf\":true")),
        ["invalid UTF-8 as a name"] = (WebhookCheck.Claims, () => WithClaimBytes([.. "{\""u8, 0xFF, .. "\":1}"u8])),
        ["claims of a thousand levels"] = (WebhookCheck.Claims, () => WithMore($"\"x\":{new string('[', 1000)}{new string(']', 1000)}")),
        ["expired"] = (WebhookCheck.Expiration, () => WithMore("\"exp\":1551236731")),
        ["expired before 1970"] = (WebhookCheck.Expiration, () => WithMore("\"exp\":-1e300")),
        ["not valid yet"] = (WebhookCheck.NotBefore, () => WithMore("\"nbf\":4102444800")),
        ["not valid in this universe"] = (WebhookCheck.NotBefore, () => WithMore("\"nbf\":1e300")),

        // The envelope, signed with the right key.
        ["data missing"] = (WebhookCheck.Envelope, () => WithClaims("""{"exp":4102444800}""")),
        ["data an object"] = (WebhookCheck.Envelope, () => WithClaims($$"""{"data":{{Token.EnvelopeOf(Token.Event()).ToJsonString()}}}""")),
        ["data empty"] = (WebhookCheck.Envelope, () => WithClaims("""{"data":""}""")),
        ["data a list"] = (WebhookCheck.Envelope, () => WithClaims("""{"data":"[]"}""")),
        ["data with half a surrogate pair"] = (WebhookCheck.Claims, () => WithClaims("""{"data":"{\"\ud800\":1}"}""")),
        ["data and something behind it"] = (WebhookCheck.Envelope, () => WithClaims($$"""{"data":{{JsonValue.Create(Token.EnvelopeOf(Token.Event()).ToJsonString() + "x").ToJsonString()}}}""")),
        ["no event in the envelope"] = (WebhookCheck.Envelope, () => WithEnvelope(static envelope => envelope.Remove("data"))),
        ["the event an object"] = (WebhookCheck.Envelope, () => WithEnvelope(static envelope => envelope["data"] = Token.Event())),
        ["the event a list"] = (WebhookCheck.Envelope, () => WithEnvelope(static envelope => envelope["data"] = "[]")),
        ["the event cut off"] = (WebhookCheck.Envelope, () => WithEnvelope(static envelope => envelope["data"] = """{"id":"a" """)),
        ["the event of a thousand levels"] = (WebhookCheck.Envelope, () => WithEnvelope(static envelope => envelope["data"] = $"{{\"x\":{new string('[', 1000)}{new string(']', 1000)}}}")),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void UntamperedToken_IsAccepted() => Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Token.Receiver().Receive(Bytes(Plain)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Token_IsRefused_AtItsCheck(string name)
    {
        var (check, make) = All[name];
        var body = make();
        var refused = Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(Token.Receiver().Receive(body));
        Assert.Equal(check, refused.Check);
        Assert.DoesNotContain(Plain.Split('.')[2][..20], refused.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Each single letter of the token, changed to another.</summary>
    [Fact]
    public void AnyChangedLetter_IsRefused()
    {
        var receiver = Token.Receiver();
        for (var at = 0; at < Plain.Length; at++)
            Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(receiver.Receive(Change(Plain, at)));
    }

    /// <summary>Each beginning of the token.</summary>
    [Fact]
    public void AnyTruncation_IsRefused()
    {
        var receiver = Token.Receiver();
        for (var length = 0; length < Plain.Length; length++)
            Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(receiver.Receive(Bytes(Plain).AsSpan(0, length)));
    }

    [Fact]
    public void RandomBytes_AreRefused()
    {
        var receiver = Token.Receiver();
        var random = new Random(4);
        for (var round = 0; round < 2_000; round++)
        {
            var body = new byte[random.Next(600)];
            random.NextBytes(body);
            Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(receiver.Receive(body));
        }
    }

    private static byte[] Sign(byte[] text) => Token.Platform.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static byte[] Flip(byte[] signature)
    {
        signature[100] ^= 1;
        return signature;
    }

    private static byte[] Signed(string header, RSA? key = null) => new Token { Header = header, Key = key ?? Token.Platform }.ToBytes();

    private static byte[] Unsigned(string header) => new Token { Header = header, Sign = static _ => [] }.ToBytes();

    private static byte[] Keyed(string algorithm, Func<byte[], byte[], byte[]> hash, byte[] secret) =>
        new Token { Header = $$"""{"alg":"{{algorithm}}"}""", Sign = text => hash(secret, text) }.ToBytes();

    private static byte[] Rsa(string algorithm, HashAlgorithmName hash, RSASignaturePadding padding) =>
        new Token { Header = $$"""{"alg":"{{algorithm}}"}""", Sign = text => Token.Platform.SignData(text, hash, padding) }.ToBytes();

    private static byte[] WithClaims(string claims) => new Token { Claims = claims }.ToBytes();

    private static byte[] WithMore(string more) => WithClaims(Token.ClaimsOf(Token.EnvelopeOf(Token.Event()), more));

    private static byte[] WithClaimBytes(byte[] claims)
    {
        var text = $"{Token.Encode("""{"alg":"RS256"}""")}.{Base64Url.EncodeToString(claims)}";
        return Bytes($"{text}.{Base64Url.EncodeToString(Sign(Bytes(text)))}");
    }

    private static byte[] WithEnvelope(Action<JsonObject> change)
    {
        var envelope = Token.EnvelopeOf(Token.Event());
        change(envelope);
        return WithClaims(Token.ClaimsOf(envelope));
    }

    private static string Replace(string token, int part, string with)
    {
        var parts = token.Split('.');
        parts[part] = with;
        return string.Join('.', parts);
    }

    private static byte[] Change(string token, int at)
    {
        var body = Bytes(token);
        body[at] = body[at] == 'A' ? (byte)'B' : (byte)'A';
        return body;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
