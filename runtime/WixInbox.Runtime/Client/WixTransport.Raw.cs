namespace WixInbox.Client;

public sealed partial class WixTransport
{
    /// <summary>Calls a method that no schema describes, with the client's credential, time limits and policy.</summary>
    /// <param name="verb">The HTTP method. GET, HEAD and DELETE have no body.</param>
    /// <param name="path">The path below the base address, escaped as it is to be sent, such as <c>/inbox/v2/messages</c>; the query goes into the options.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the service answered, whatever the status; of an error, as much as came (<see cref="WixAnswer.Failure"/>).</returns>
    /// <exception cref="ArgumentException">
    /// The path is none below the base address; the method has no body; or the options would add members to a body that is no object.
    /// </exception>
    /// <exception cref="WixApiException">The service accepted the request, and its answer broke off, was too long, or did not come in time.</exception>
    /// <exception cref="WixCredentialException">There is no token to call with.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took longer than it may.</exception>
    public async Task<WixAnswer> SendRawAsync(
        HttpMethod verb, string path, RawJson? body = null, WixCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verb);
        ArgumentNullException.ThrowIfNull(path);
        ThrowIfNoPath(path);
        options ??= WixCallOptions.None;
        options.Begin();
        var safety = verb == HttpMethod.Get || verb == HttpMethod.Head ? WixMethodSafety.Read : WixMethodSafety.Unsafe;
        var method = new WixMethod($"{verb.Method} {path}", verb, path, safety) { IsRaw = true };
        if (body is not null && !method.HasBody) throw new ArgumentException($"{verb.Method} has no body.", nameof(body));
        using var request = CallRequest.Of(_options.BaseAddress, method, body, options);
        return await RunAsync(new WixCall(method, options, _options), request, Answer, answer => ErrorOf(method, answer), cancellationToken).ConfigureAwait(false);
    }

    private static WixAnswer Answer(WixMethod method, WixAttempt attempt)
    {
        if (attempt.Status is null) throw CallResult.NoAnswer(attempt.Failure!);
        if (attempt.Failure is { } failure && HttpParts.IsSuccess(attempt.Status.Value)) throw CallResult.Incomplete(method, attempt, failure);
        var answer = new WixAnswer();
        answer.Take(attempt);
        return answer;
    }

    // The caller gets an answer, whatever it says; who watches is told of errors as of any call's.
    private static WixError? ErrorOf(WixMethod method, WixAnswer answer) =>
        answer.Status is { } status && (int)status >= 400 ? ErrorBody.Read(method.Name, status, answer.RequestId, answer.Body) : null;

    // Anything that could lead to another host or directory would take the credential there.
    private static void ThrowIfNoPath(string path)
    {
        var isPath = path.Length > 1 && path[0] == '/' && path[1] != '/' && !path.AsSpan().ContainsAny("?#\\{}") && !path.AsSpan().ContainsAnyExceptInRange('!', '~')
            && !path.Split('/').Any(static segment => segment is "." or ".." || segment.Contains("%2e", StringComparison.OrdinalIgnoreCase));
        if (!isPath) throw new ArgumentException("It must be a path such as '/inbox/v2/messages', escaped, without query, braces and dot segments.", nameof(path));
    }
}
