using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes <c>x-wix-method</c>.</summary>
internal static class MethodWriter
{
    public static LayoutObject Write(MethodDeclaration method) => new LayoutObject(LayoutStyle.Block)
        .Add("name", method.Name.Text)
        .Add("service", method.Service.Text)
        .Add("verb", method.Verb)
        .Add("path", method.Path.Text)
        .Add("params", method.Params.Count > 0 ? WriteParams(method.Params) : null)
        .Add("permission", method.Permission)
        .Add("scopes", method.Scopes.Count > 0 ? Layout.Of(method.Scopes) : null)
        .Add("errors", new LayoutArray([.. method.Errors.Select(WriteError)], LayoutStyle.Block))
        .Add("list", method.Paging is { } paging ? WritePaging(paging) : null)
        .Add("safe", method.Safety)
        .Add("outcome", method.Outcome?.Text);

    public static LayoutObject WriteError(ErrorDeclaration error) => new LayoutObject(LayoutStyle.Line)
        .Add("code", error.Code.Text)
        .Add("status", error.Status == 0 ? (int?)null : error.Status)
        .Add(Keywords.Source, error.Source);

    private static LayoutObject WriteParams(EquatableArray<TravelDeclaration> travels)
    {
        var ways = new LayoutObject(LayoutStyle.Fit);
        foreach (var travel in travels) ways.Add(travel.Field.Text, travel.Way);
        return ways;
    }

    public static LayoutObject WritePaging(PagingDeclaration paging) => new LayoutObject(LayoutStyle.Fit)
        .Add("items", paging.Items.Text)
        .Add("next", paging.Next.Text)
        .Add("cursor", paging.Cursor.Text);
}
