namespace WixInbox;

/// <summary>A page of a list.</summary>
/// <typeparam name="TResponse">The response that brought it.</typeparam>
/// <typeparam name="TItem">What is listed.</typeparam>
/// <param name="Response">The response.</param>
/// <param name="Items">What it lists.</param>
/// <param name="ResumeToken">
/// Where the next page begins: with it as <see cref="WixCallOptions.ResumeToken"/> the same request goes on behind this page, in another
/// process too, for as long as the service knows its cursor. Null on the last page.
/// </param>
public sealed record WixPage<TResponse, TItem>(TResponse Response, IReadOnlyList<TItem> Items, string? ResumeToken);
