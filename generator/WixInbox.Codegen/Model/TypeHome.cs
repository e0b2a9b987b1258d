namespace WixInbox.Codegen.Model;

/// <summary>Where a type stands whose schema file says so (metadata <c>Namespace</c> and <c>Visibility</c>), in place of where all others do.</summary>
internal sealed record TypeHome(string Name, string Namespace, bool IsPublic);
