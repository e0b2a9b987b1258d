using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes <c>x-wix-event</c>.</summary>
internal static class EventWriter
{
    public static LayoutObject Write(EventDeclaration happening) => new LayoutObject(LayoutStyle.Block)
        .Add("name", happening.Name.Text)
        .Add("union", happening.Union.Text)
        .Add("types", Layout.Of(happening.Types.Select(static word => word.Text)))
        .Add("fqdn", happening.EntityFqdn)
        .Add("slug", happening.Slug)
        .Add("form", happening.Form)
        .Add("permission", happening.Permission)
        .Add("scopes", happening.Scopes.Count > 0 ? Layout.Of(happening.Scopes) : null);
}
