using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Makes an object of an interface: its fields, and its one-of groups.</summary>
internal sealed class ObjectMapper(WireTypes types, ValueMapper values, TypingsOptions options)
{
    private const string OneOf = "OneOf";

    private readonly DeprecationMapper _deprecations = new(types);

    public TypeDeclaration Map(InterfaceScript type)
    {
        var members = types.MembersOf(type).ToList();
        var groups = GroupsOf(type).ToList();
        var cases = groups.SelectMany(static group => group.Cases).Select(static word => word.Text).ToHashSet();
        var required = members.Where(member => !member.IsOptional && !cases.Contains(member.Name)).Select(static member => new Word(member.Name, default));
        return new TypeDeclaration(
            new Word(type.Name, default),
            null,
            options.WithDescriptions ? type.Comment.Text : null,
            new ObjectShape(members.Select(member => Map(type, member)).ToEquatableArray(), required.ToEquatableArray(), groups.ToEquatableArray()));
    }

    private FieldDeclaration Map(InterfaceScript owner, MemberScript member)
    {
        var tags = new FieldTags($"{owner.Name}.{member.Name}", member.Comment, types.NotesOf(owner.Name));
        var field = new FieldDeclaration(new Word(member.Name, default), null, options.WithDescriptions ? tags.Description : null, values.Map(owner.Name, member, tags))
        {
            IsReadOnly = tags.TakeFlag("readonly"),
            Deprecation = _deprecations.Map(owner, tags),
        };
        tags.Finish();
        return field;
    }

    /// <summary>The groups: a base that is marked as a one-of lists the cases, which stand among the fields once more.</summary>
    private IEnumerable<GroupDeclaration> GroupsOf(InterfaceScript type)
    {
        var taken = new HashSet<string>();
        foreach (var item in types.BasesOf(type).Where(static item => item.Comment.Has("oneof")))
        {
            var cases = item.Members.Where(member => taken.Add(member.Name)).Select(static member => new Word(member.Name, default)).ToEquatableArray();
            if (cases.Count > 0) yield return new GroupDeclaration(new Word(GroupName(type.Name, item.Name), default), cases, IsRequired: false);
        }
    }

    /// <summary><c>payload</c> of <c>MessageContentPayloadOneOf</c>, a base of <c>MessageContent</c>.</summary>
    private static string GroupName(string type, string group)
    {
        var name = group.Split('$')[0];
        if (name.EndsWith(OneOf, StringComparison.Ordinal)) name = name[..^OneOf.Length];
        var owner = type.Split('$')[0];
        if (name.Length > owner.Length && name.StartsWith(owner, StringComparison.Ordinal)) name = name[owner.Length..];
        return WireText.Camel(name);
    }
}
