using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what an import says of an event.</summary>
internal sealed class EventRefresh(RefreshContext context)
{
    private const string Place = "/" + Keywords.Event;

    private static readonly string[] Facts = ["union", "fqdn", "slug", "form", "permission"];

    public void Refresh(EditObject node, EventDeclaration present, EventDeclaration imported)
    {
        KeywordRefresh.Apply(node, EventWriter.Write(imported), Facts, KeyOrder.OfEvent, Place, context.Log);
        ScopeRefresh.Refresh(node, present.Scopes, imported.Scopes, KeyOrder.OfEvent, Place, context.Log);
        RefreshTypes(node, present, imported);
    }

    /// <summary>Spellings are added only: webhooks have some that no source lists.</summary>
    private void RefreshTypes(EditObject node, EventDeclaration present, EventDeclaration imported)
    {
        var old = present.Types.Select(static word => word.Text).ToList();
        var added = imported.Types.Select(static word => word.Text).Except(old).ToList();
        if (added.Count == 0) return;
        foreach (var type in added) context.Log.Added(Place + "/types", type);
        node.Set("types", Layout.Of(old.Concat(added)), KeyOrder.OfEvent);
    }
}
