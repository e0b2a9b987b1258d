using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Makes the errors of a method. Their codes are in the typings; the statuses that go with them are not.</summary>
internal sealed class ErrorMapper(WireTypes types, ScriptNotes notes)
{
    /// <summary>How many errors a method may have in the format.</summary>
    private const int MaxErrors = 200;

    public IEnumerable<ErrorDeclaration> Map(string function, IReadOnlyList<FunctionScript> docs)
    {
        var name = docs.Select(static doc => FunctionDocs.ErrorsOf(doc.Result)).FirstOrDefault(static found => found is not null) ?? WireText.Pascal(function) + "ApplicationErrors";
        if (types.Find(name) is not AliasScript errors) return [];
        var codes = new List<string>();
        foreach (var choice in errors.Target is UnionExpression union ? union.Members : [errors.Target]) Read(name, choice, codes);
        if (codes.Count > MaxErrors) notes.NotCarried(errors.Line, $"the errors of '{function}' beyond {MaxErrors}: it has {codes.Count}");
        return codes.Distinct().Take(MaxErrors).Select(static code => new ErrorDeclaration(new Word(code, default), 0));
    }

    private void Read(string name, TypeExpression choice, List<string> codes)
    {
        if (choice is not ObjectExpression error || error.Members.FirstOrDefault(static member => member.Name == "code") is not { } code)
        {
            notes.NotUnderstood(choice.Line, $"an error of '{name}' without a code");
            return;
        }

        foreach (var type in Types.WithoutNull(code.Type) is UnionExpression union ? union.Members : [Types.WithoutNull(code.Type)])
        {
            if (type is LiteralExpression { Text.Length: > 0 } literal) codes.Add(literal.Text);
            else notes.NotUnderstood(type.Line, $"a code of '{name}' that is no text");
        }

        if (error.Members.FirstOrDefault(static member => member.Name == "data") is { } data && Types.ValueOf(data.Type) is null)
            notes.NotCarried(data.Line, $"the details of the error '{codes.LastOrDefault()}'");
    }
}
