using System.Collections.Concurrent;
using MessageBridge.External;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MessageBridge.Demo;

/// <summary>An external chat system on loopback, which takes what is delivered to it, and fails when it is told to.</summary>
internal sealed class ChatSystem : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ExternalReply> _replies = new();
    private int _failures;

    private ChatSystem()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/replies", (ExternalReply reply) =>
        {
            if (Interlocked.Decrement(ref _failures) >= 0) return Results.StatusCode(StatusCodes.Status500InternalServerError);
            _replies.Enqueue(reply);
            return Results.Ok();
        });
    }

    public Uri Address => new(_app.Urls.First() + "/replies");

    public IReadOnlyCollection<ExternalReply> Replies => _replies;

    public static async Task<ChatSystem> StartAsync()
    {
        var system = new ChatSystem();
        await system._app.StartAsync();
        return system;
    }

    /// <summary>Fails the next deliveries.</summary>
    public void Fail(int count) => Volatile.Write(ref _failures, count);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
