using WixInbox.Codegen.Model;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>The C# names of an object's fields, groups and cases.</summary>
/// <param name="Fields">
/// For each field in order the property that holds it; for a case the group's property and the case's type. A pure one-of has no
/// property: there it is empty.
/// </param>
/// <param name="Groups">For each group in order the property.</param>
/// <param name="Cases">For each field in order its name as a case, where it is one.</param>
/// <param name="CasesOf">For each group in order the places of its cases among the fields.</param>
/// <param name="Collisions">Wire names that would share a C# name.</param>
internal sealed record ObjectNames(
    IReadOnlyList<(string Property, string? CaseType)> Fields,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string?> Cases,
    IReadOnlyList<IReadOnlyList<int>> CasesOf,
    IReadOnlyList<(string First, string Second, string Name)> Collisions)
{
    public static ObjectNames Assign(string typeName, ObjectShape shape, NamedKind kind)
    {
        var members = MemberNames.OfObject(typeName);
        var collisions = new List<(string First, string Second, string Name)>();
        var fields = new (string Property, string? CaseType)[shape.Fields.Count];
        var cases = new string?[shape.Fields.Count];
        var places = new Dictionary<string, int>();
        for (var at = 0; at < shape.Fields.Count; at++) places[shape.Fields[at].Name.Text] = at;
        var casesOf = shape.Groups.Select(group => group.Cases.Select(name => places[name.Text]).OrderBy(static at => at).ToList()).ToList();
        var isCase = new HashSet<int>(casesOf.SelectMany(static of => of));
        for (var at = 0; at < shape.Fields.Count; at++)
            if (!isCase.Contains(at)) fields[at] = (members.Assign(shape.Fields[at].Name.Text, shape.Fields[at].ChosenName?.Text), null);

        var groups = new string[shape.Groups.Count];
        for (var group = 0; group < groups.Length; group++)
        {
            var isPure = kind == NamedKind.Union;
            groups[group] = isPure ? "" : members.Assign(shape.Groups[group].Name.Text);
            var unionName = isPure ? typeName : TypeKinds.UnionNameOf(typeName, shape.Groups[group]);
            var caseNames = MemberNames.OfUnion(unionName);
            foreach (var at in casesOf[group])
            {
                cases[at] = caseNames.Assign(shape.Fields[at].Name.Text, shape.Fields[at].ChosenName?.Text);
                fields[at] = (groups[group], $"{unionName}.{cases[at]}");
            }

            collisions.AddRange(caseNames.Collisions);
        }

        return new ObjectNames(fields, groups, cases, casesOf, [.. members.Collisions, .. collisions]);
    }
}
