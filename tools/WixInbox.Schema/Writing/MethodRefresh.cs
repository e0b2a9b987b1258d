using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what an import says of a method: its address, where fields travel, scopes and errors.</summary>
internal sealed class MethodRefresh(RefreshContext context)
{
    private const string Place = "/" + Keywords.Method;

    private static readonly string[] Facts = ["service", "verb", "path", "permission", "list", "safe", "outcome"];

    public void Refresh(EditObject node, MethodDeclaration present, MethodDeclaration imported)
    {
        KeywordRefresh.Apply(node, MethodWriter.Write(imported), Facts, KeyOrder.OfMethod, Place, context.Log);
        ScopeRefresh.Refresh(node, present.Scopes, imported.Scopes, KeyOrder.OfMethod, Place, context.Log);
        RefreshParams(node, present, imported);
        RefreshErrors(node, present, imported);
    }

    private void RefreshParams(EditObject node, MethodDeclaration present, MethodDeclaration imported)
    {
        var ways = present.Params.Select(static travel => (travel.Field.Text, travel.Way)).ToList();
        var old = ways.ToList();
        var isListed = old.Count > 0 || imported.Params.Any(travel => travel.Way != DefaultWay(imported, travel.Field.Text)); // what goes without saying need not be said
        foreach (var (field, way) in imported.Params.Select(static travel => (travel.Field.Text, travel.Way)))
        {
            var at = ways.FindIndex(travel => travel.Text == field);
            if (at >= 0 ? ways[at].Way == way : !isListed) continue;
            if (at >= 0) context.Log.Changed(PlaceOf(field), ways[at].Way, way);
            else context.Log.Added(PlaceOf(field), way);
            if (at >= 0) ways[at] = (field, way);
            else ways.Add((field, way));
        }

        foreach (var travel in ways.Where(travel => IsGone(travel.Text, imported)).ToList())
        {
            ways.Remove(travel);
            context.Log.Removed(PlaceOf(travel.Text));
        }

        if (ways.SequenceEqual(old)) return;
        var wanted = new LayoutObject(LayoutStyle.Fit);
        foreach (var (field, way) in ways) wanted.Add(field, way);
        node.Set("params", wanted, KeyOrder.OfMethod);
    }

    private static string PlaceOf(string field) => Pointer.Add(Place + "/params", field);

    private static string DefaultWay(MethodDeclaration method, string field) =>
        method.Path.Text.Contains("{" + field + "}", StringComparison.Ordinal) ? "path" : method.Verb is "GET" or "DELETE" ? "query" : "body";

    /// <summary>Whether the import has the request, and not this field of it, which nobody vouches for either.</summary>
    private bool IsGone(string field, MethodDeclaration imported)
    {
        var name = field.Split('.')[0];
        return !imported.Params.Any(travel => travel.Field.Text == field)
            && FieldsOf(context.Imported, imported.Request) is { Count: > 0 } fields && !fields.Exists(other => other.Name.Text == name)
            && FieldsOf(context.Present, imported.Request)?.Exists(other => other.Name.Text == name && other.Source is not null) != true;
    }

    private static List<FieldDeclaration>? FieldsOf(SchemaDocument document, ReferenceShape? request) =>
        document.Types.FirstOrDefault(type => type.Name.Text == request?.Name)?.Shape is ObjectShape shape ? [.. shape.Fields] : null;

    private void RefreshErrors(EditObject node, MethodDeclaration present, MethodDeclaration imported)
    {
        if (imported.Errors.Count == 0) return; // a source that lists none does not say that there are none
        if (node.FindArray("errors") is not { } errors)
        {
            KeywordRefresh.Apply(node, MethodWriter.Write(imported), ["errors"], KeyOrder.OfMethod, Place, context.Log);
            return;
        }

        foreach (var error in imported.Errors) RefreshError(errors, error);
        foreach (var error in present.Errors.Where(error => !imported.Errors.Any(other => other.Code.Text == error.Code.Text))) RemoveError(errors, error);
    }

    private static string PlaceOf(ErrorDeclaration error) => Pointer.Add(Place + "/errors", error.Code.Text);

    private static int IndexOf(EditArray errors, ErrorDeclaration error) =>
        errors.Items.ToList().FindIndex(item => ((item as EditObject)?.Find("code") as EditText)?.Value == error.Code.Text);

    private void RefreshError(EditArray errors, ErrorDeclaration error)
    {
        if (IndexOf(errors, error) is >= 0 and var at)
        {
            if (errors.Items[at] is EditObject there)
                KeywordRefresh.Apply(there, MethodWriter.WriteError(error), ["status"], KeyOrder.OfError, PlaceOf(error), context.Log);
            return;
        }

        errors.Append(MethodWriter.WriteError(error));
        context.Log.Added(PlaceOf(error));
    }

    private void RemoveError(EditArray errors, ErrorDeclaration error)
    {
        if (error.Source is not null)
        {
            context.Log.Keep(PlaceOf(error));
            return;
        }

        errors.RemoveAt(IndexOf(errors, error));
        context.Log.Removed(PlaceOf(error));
    }
}
