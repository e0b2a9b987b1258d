using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Binds what fields hold. A reference that leads nowhere is reported and becomes any JSON.</summary>
internal sealed class ValueBinder(SchemaIndex index, DiagnosticBag diagnostics)
{
    public ValueModel Bind(ValueShape shape) => new ShapeBinder(Bind, ReportTooDeep).Bind(shape);

    /// <summary>Reports the references that lead nowhere.</summary>
    public void Check(ValueShape shape) => Bind(shape);

    /// <summary>The type that a reference leads to; null if it leads nowhere, which is then reported.</summary>
    public TypeEntry? Find(ReferenceShape reference)
    {
        if (index.Type(new TypeKey(reference.File, reference.Name)) is { } entry) return entry;
        var file = index.File(reference.File);
        if (file is { IsDamaged: true }) return null; // what it lacks has been reported there
        var meant = file is null
            ? diagnostics.Suggest(reference.File, index.Files.Select(static other => other.Path))
            : diagnostics.Suggest(reference.Name, index.TypesOf(reference.File));
        var where = file is null ? $"{reference.File}, which is none of the schema files" : reference.File;
        diagnostics.Report(Ids.UnresolvedReference, reference.Span, reference.Name, where, meant);
        return null;
    }

    /// <summary>The C# name of a record that a request, response or body is; null if it is none, which is then reported.</summary>
    /// <param name="reference">The reference to it.</param>
    /// <param name="what">What it is, as a sentence starts with it.</param>
    public string? FindObject(ReferenceShape? reference, string what)
    {
        if (reference is null || Find(reference) is not { } entry) return null;
        if (entry.Conflict is not null) return null; // reported where the type is declared
        if (entry.Kind == NamedKind.Object) return entry.Name;
        diagnostics.Report(Ids.Unsupported, reference.Span, $"{what} that is no object", "refer to a type with 'properties'");
        return null;
    }

    private void ReportTooDeep(ValueShape shape) =>
        diagnostics.Report(Ids.Unsupported, shape.Span, $"Lists and maps nested more than {CSharpType.MaxDepth} deep", "name an object in between");

    private ValueModel Bind(ReferenceShape reference)
    {
        if (Find(reference) is not { Conflict: null } entry) return ValueModel.AnyJson; // a type that got no name is reported where it is declared
        if (entry.Kind is not { } kind) return entry.Alias ?? ValueModel.AnyJson;
        return new ValueModel(new NamedType(entry.Name, kind), Limits.None);
    }
}
