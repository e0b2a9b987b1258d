using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes a field: what it holds, and what the schema says about the field itself.</summary>
internal sealed class FieldWriter(SchemaDocument document)
{
    private const int MaxAliases = 16;

    public LayoutObject Write(FieldDeclaration field)
    {
        var keywords = new LayoutObject(LayoutStyle.Block);
        var isOverlay = field.Demands.Count > 0 && field.Value is ReferenceShape;
        if (isOverlay) keywords.Add(Keywords.Description, field.Description).Add(Keywords.AllOf, WriteOverlay(field));
        else keywords.AddAll(ValueWriter.Write(field.Value, document.Path));
        return keywords
            .Add(Keywords.Default, field.Default is { } text ? WriteDefault(text, field.Value) : null)
            .AddFlag(Keywords.ReadOnly, field.IsReadOnly)
            .Add(Keywords.Description, isOverlay ? null : field.Description)
            .Add(Keywords.Name, field.ChosenName?.Text)
            .Add(Keywords.Deprecated, field.Deprecation is { } deprecation ? WriteDeprecation(deprecation) : null)
            .Add(Keywords.Source, field.Source);
    }

    public static LayoutObject WriteDeprecation(Deprecation deprecation) => new LayoutObject(LayoutStyle.Line)
        .Add("replacedBy", deprecation.ReplacedBy)
        .Add("removal", deprecation.Removal);

    /// <summary>The type of a field, and what is demanded beyond it.</summary>
    public LayoutArray WriteOverlay(FieldDeclaration field) => new(
        [ValueWriter.Write(field.Value, document.Path), WriteDemands([.. field.Demands.Select(static demand => demand.Path)], 0)], LayoutStyle.Block);

    /// <summary>The default, which is text unless the value is a number or a flag.</summary>
    public LayoutText WriteDefault(string text, ValueShape value) => IsText(value, text, MaxAliases) ? Layout.Of(text) : new LayoutText(text);

    private bool IsText(ValueShape value, string text, int aliases) => value switch
    {
        ScalarShape { Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } => !IsLiteral(text),
        ScalarShape => true,
        ReferenceShape reference when aliases > 0 && TargetOf(reference) is { } target => target switch
        {
            AliasShape alias => IsText(alias.Target, text, aliases - 1),
            _ => true,
        },
        _ => !IsLiteral(text), // what it holds is said elsewhere
    };

    private TypeShape? TargetOf(ReferenceShape reference) =>
        reference.File == document.Path ? document.Types.FirstOrDefault(type => type.Name.Text == reference.Name)?.Shape : null;

    private static bool IsLiteral(string text) => text is "true" or "false" || IsNumber(text);

    private static bool IsNumber(string text)
    {
        var isNumber = true;
        var tokens = Codegen.Schema.Json.JsonLexer.ReadAll(text, (_, _) => isNumber = false);
        return isNumber && tokens is [{ Kind: Codegen.Schema.Json.JsonTokenKind.Number }] && tokens[0].Text == text;
    }

    private static LayoutObject WriteDemands(IReadOnlyList<EquatableArray<string>> paths, int depth)
    {
        var required = paths.Where(path => path.Count == depth + 1).Select(path => path[depth]).ToList();
        var keywords = new LayoutObject(LayoutStyle.Line).Add(Keywords.Required, required.Count > 0 ? Layout.Of(required) : null);
        var nested = paths.Where(path => path.Count > depth + 1).GroupBy(path => path[depth]).ToList();
        if (nested.Count == 0) return keywords;
        var properties = new LayoutObject(LayoutStyle.Line);
        foreach (var member in nested) properties.Add(member.Key, WriteDemands([.. member], depth + 1));
        return keywords.Add(Keywords.Properties, properties);
    }
}
