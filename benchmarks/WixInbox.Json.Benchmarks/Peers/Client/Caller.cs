using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Json.Benchmarks.Peers.Client;

/// <summary>Calls as one writes them by <see cref="HttpClient"/>: with the headers that generated clients send.</summary>
internal sealed class Caller : IDisposable
{
    private const string Key = "IST.a-key-of-some-length-as-real-ones-have-them-which-are-longer";
    private const string Site = "11111111-1111-4111-8111-111111111111";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All });

    public Caller(Uri address)
    {
        _http.BaseAddress = address;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Key);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("wix-site-id", Site);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Benchmark", "1.0"));
    }

    public static InboxClient Generated(Uri address) => new(new() { Credential = WixCredential.ApiKey(Key, Site), BaseAddress = address });

    public void Dispose() => _http.Dispose();

    public object SendBytes(string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = _http.PostAsync(path, content).GetAwaiter().GetResult();
        return answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
    }

    public object Send<TRequest, TResponse>(string path, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType)
    {
        using var answer = _http.PostAsJsonAsync(path, request, requestType).GetAwaiter().GetResult();
        return answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(responseType).GetAwaiter().GetResult()!;
    }

    public object GetBytes(string path) => _http.GetByteArrayAsync(path).GetAwaiter().GetResult();

    public object Get<TResponse>(string path, JsonTypeInfo<TResponse> responseType) => _http.GetFromJsonAsync(path, responseType).GetAwaiter().GetResult()!;
}
