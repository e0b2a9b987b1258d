using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares where the fields of a request travel: as the schemas say it, or where they say nothing as it follows from path and verb.</summary>
internal sealed class TravelComparer(ComparedSets sets, Subject subject)
{
    public void Compare(MethodDeclaration old, MethodDeclaration @new)
    {
        var after = FieldsOf(sets.New, @new.Request);
        foreach (var field in FieldsOf(sets.Old, old.Request).Keys.Where(after.ContainsKey))
        {
            var (was, @is) = (WayOf(old, field), WayOf(@new, field));
            if (was == @is) continue;
            var span = SpanOf(@new, field) ?? after[field];
            (subject with { Scope = subject.Scope with { Direction = ChangeDirections.Request } })
                .Report(ChangeKind.FieldTravelsElsewhere, span, $"The field '{field}' of '{subject.Name}' travels in the {@is}, and travelled in the {was}", $"/params{JsonPointer.Step(field)}");
        }
    }

    private static Dictionary<string, SourceSpan> FieldsOf(ComparedSet set, ReferenceShape? request)
    {
        var fields = new Dictionary<string, SourceSpan>();
        if (request is null || new TypeKey(request.File, request.Name) is var key && !set.Has(key)) return fields;
        if (set.Type(new TypeKey(request.File, request.Name)).Shape is not ObjectShape shape) return fields;
        foreach (var field in shape.Fields) fields[field.Name.Text] = field.Name.Span;
        return fields;
    }

    private static string WayOf(MethodDeclaration method, string field)
    {
        var path = method.Path.Text;
        if (path.Contains("{" + field + "}")) return "path";
        if (method.Params.FirstOrDefault(param => param.Field.Text == field) is { } said) return said.Way;
        return path.Contains("{" + field + ".") ? "path" : method.Verb is "GET" or "DELETE" ? "query" : "body";
    }

    private static SourceSpan? SpanOf(MethodDeclaration method, string field) => method.Params.FirstOrDefault(param => param.Field.Text == field)?.Field.Span;
}
