using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using WixInbox.Client;

namespace WixInbox.Json.Benchmarks.Peers.Client;

/// <summary>Calls as one writes them by <see cref="HttpClient"/>: with the headers that generated clients send.</summary>
internal sealed class Caller : IDisposable
{
    private const string Key = "IST.a-key-of-some-length-as-real-ones-have-them-which-are-longer";
    private const string Site = "11111111-1111-4111-8111-111111111111";

    private readonly SocketsHttpHandler _handler = WixTransport.CreateHandler();
    private readonly HttpClient _http;

    public Caller(Uri address)
    {
        _http = new(_handler);
        _http.BaseAddress = address;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Key);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("wix-site-id", Site);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Benchmark", "1.0"));
    }

    /// <summary>The generated client, over the same connection: another one's thread may run on another core, which changes all times.</summary>
    public InboxClient ToGenerated() => new(new()
    {
        Credential = WixCredential.ApiKey(Key, Site),
        BaseAddress = _http.BaseAddress!,
        HttpClient = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan },
    });

    public void Dispose() => _http.Dispose();

    public async Task<byte[]> SendBytesAsync(string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _http.PostAsync(path, content).ConfigureAwait(false);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }

    public async Task<TResponse> SendAsync<TRequest, TResponse>(string path, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType)
    {
        using var answer = await _http.PostAsJsonAsync(path, request, requestType).ConfigureAwait(false);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(responseType).ConfigureAwait(false))!;
    }

    public Task<byte[]> GetBytesAsync(string path) => _http.GetByteArrayAsync(path);

    public Task<TResponse?> GetAsync<TResponse>(string path, JsonTypeInfo<TResponse> responseType) => _http.GetFromJsonAsync(path, responseType);
}
