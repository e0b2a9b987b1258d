using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>Secrets show nowhere: in no text, and in no window of a debugger.</summary>
public class SecretTests
{
    private static readonly ValueTask Stored = ValueTask.CompletedTask;

    [Fact]
    public async Task Secret_NeverShows()
    {
        await using var platform = new Platform();
        platform.OnToken = static number => Task.FromResult(Platform.Issued($"token.{CredentialSteps.Secret}.{number}", $"\"refresh_token\":\"refresh.{CredentialSteps.Secret}.{number}\""));
        var oauth = platform.OAuth(new ManualTime());
        var refresh = new WixRefreshTokenOptions
        {
            ClientId = "app-1",
            ClientSecret = CredentialSteps.Secret,
            RefreshToken = CredentialSteps.Secret,
            RefreshTokenReplaced = static (_, _) => Stored,
            TokenAddress = platform.TokenAddress,
        };
        var settings = new WixCredentialOptions { ApiKey = CredentialSteps.Secret, SiteId = "site-1", ClientSecret = CredentialSteps.Secret };
        (object Holder, string Text)[] holders =
        [
            (oauth, "OAuth client credentials (hidden) of app app-1, instance instance-1"),
            (WixCredential.OAuth(oauth), "OAuth client credentials (hidden) of app app-1, instance instance-1"),
            (refresh, "OAuth refresh token (hidden) of app app-1"),
            (WixCredential.RefreshToken(refresh), "OAuth refresh token (hidden) of app app-1"),
            (WixCredential.Token(CredentialSteps.Secret), "access token (hidden)"),
            (WixCredential.FromDelegate(static _ => ValueTask.FromResult(CredentialSteps.Secret)), "access token of a delegate (hidden)"),
            (WixCredential.ApiKey(CredentialSteps.Secret, "site-1"), "API key (hidden) for site site-1"),
            (settings, "Wix credential (hidden) by ApiKey, SiteId, ClientSecret"),
        ];
        foreach (var (holder, text) in holders)
        {
            Assert.Equal(text, holder.ToString());
            if (holder is not WixCredential credential) continue;
            await credential.TokenAsync();
            Assert.Equal(text, credential.ToString());
            Assert.DoesNotContain(CredentialSteps.Secret, JsonSerializer.Serialize(credential, credential.GetType()), StringComparison.Ordinal);
        }

        var shown = holders.SelectMany(static pair => Shown(pair.Holder, pair.Holder.GetType().Name, [])).ToList();
        Assert.Contains(shown, static member => member.Value == "app-1"); // members are looked at
        Assert.DoesNotContain(shown, static member => member.Value.Contains(CredentialSteps.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("very.secret.key\n")]
    [InlineData("very.secret.key\r\nX-Evil: 1")]
    [InlineData("very secret.key")]
    [InlineData("Bearer very.secret.key")]
    [InlineData(null)]
    public void ValueThatCannotBeUsed_IsRefused_AndNotRepeated(string? value)
    {
        Func<WixCredential>[] makers =
        [
            () => WixCredential.Token(value!),
            () => WixCredential.OAuth(value!, "secret", "instance"),
            () => WixCredential.OAuth("app", value!, "instance"),
            () => WixCredential.OAuth("app", "secret", value!),
            () => WixCredential.RefreshToken(new() { ClientId = "app", ClientSecret = "secret", RefreshToken = value!, RefreshTokenReplaced = static (_, _) => Stored }),
        ];
        foreach (var make in makers)
        {
            var failure = Assert.ThrowsAny<ArgumentException>(make);
            Assert.DoesNotContain("secret.key", failure.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The texts that a debugger shows of an object: in its fields, and in theirs.</summary>
    private static IEnumerable<(string Path, string Value)> Shown(object holder, string path, HashSet<object> seen)
    {
        if (!seen.Add(holder)) yield break;
        for (var type = holder.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (IsHidden(type, field) || field.GetValue(holder) is not { } value) continue;
                if (value is string text) yield return ($"{path}.{field.Name}", text);
                else if (value.GetType().Namespace?.StartsWith("WixInbox", StringComparison.Ordinal) == true)
                    foreach (var member in Shown(value, $"{path}.{field.Name}", seen)) yield return member;
            }
        }
    }

    private static bool IsHidden(Type type, FieldInfo field)
    {
        var property = field.IsDefined(typeof(CompilerGeneratedAttribute)) && field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : null;
        MemberInfo member = property is null ? field : type.GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? (MemberInfo)field;
        return member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
    }
}
