using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>An event that webhooks bring.</summary>
/// <param name="Name">Its name: a case of the union.</param>
/// <param name="Union">The union of events that it belongs to.</param>
/// <param name="Types">The spellings of its type.</param>
/// <param name="EntityFqdn">The kind of entity that it happens to.</param>
/// <param name="Slug">What happens to it, in short.</param>
/// <param name="Form">Where its body stands: <c>action</c>, <c>created</c>, <c>updated</c> or <c>deleted</c>.</param>
internal sealed record EventDeclaration(Word Name, Word Union, EquatableArray<Word> Types, string EntityFqdn, string Slug, string Form)
{
    public string? Description { get; init; }

    public string? Permission { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public ReferenceShape? Body { get; init; }
}
