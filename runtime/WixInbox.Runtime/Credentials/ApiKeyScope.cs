namespace WixInbox.Credentials;

/// <summary>What an API key is used for. The vendor refuses requests that name both.</summary>
internal enum ApiKeyScope
{
    Site,
    Account,
}
