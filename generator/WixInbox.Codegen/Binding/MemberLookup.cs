using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Follows paths of wire names through the fields of types: what overlays demand, and where a list method has its cursors.</summary>
internal sealed class MemberLookup(Dictionary<TypeKey, TypeDeclaration> types, AliasResolver aliases, TypeKinds kinds, NameClaims names)
{
    private readonly Dictionary<TypeKey, Dictionary<string, Member>> _members = [];
    private readonly Dictionary<TypeKey, Target> _targets = [];

    /// <summary>The object that a value is; none where it is something else, or broken, which has then been reported.</summary>
    private readonly record struct Target(TypeKey? Key, bool IsBroken);

    /// <summary>A member on a path: the property that leads to it, and what it holds.</summary>
    private sealed record Member(FieldDeclaration Field, string Property, string? CaseType, bool IsRequired);

    /// <summary>What the fields of a type demand of their values, as far as it exists.</summary>
    public EquatableArray<FieldDemands> FindDemands(TypeShape shape)
    {
        if (shape is not ObjectShape record) return [];
        return record.Fields
            .Where(static field => field.Demands.Count > 0)
            .Select(field => new FieldDemands(field.Name.Text, field.Demands
                .Select(demand => FindDemand(TargetOf(field.Value), demand.Path))
                .OfType<DemandModel>()
                .ToEquatableArray()))
            .ToEquatableArray();
    }

    /// <summary>How a method pages; null if it does not.</summary>
    public PagingEntry? FindPaging(MethodDeclaration method)
    {
        if (method.Paging is not { } paging) return null;
        if (FindPath(method.Response, MethodRole.Response, paging.Items.Text) is not { } items
            || aliases.Bind(items.Last.Value).Type is not ListType list) return new PagingEntry(null, PagingFlaw.Items);
        if (FindPath(method.Response, MethodRole.Response, paging.Next.Text) is not { } next || !IsText(next.Last))
            return new PagingEntry(null, PagingFlaw.Next);
        if (FindPath(method.Request, MethodRole.Request, paging.Cursor.Text) is not { } cursor || !IsText(cursor.Last))
            return new PagingEntry(null, PagingFlaw.Cursor);
        return new PagingEntry(new PagingModel(list.Item, items.Steps, next.Steps, cursor.Steps), PagingFlaw.None);
    }

    private bool IsText(FieldDeclaration field) => aliases.Bind(field.Value).Type is ScalarType { Kind: ScalarKind.String };

    /// <summary>The steps to a member that is demanded; null if a type on the way has no such member.</summary>
    private DemandModel? FindDemand(Target target, EquatableArray<string> path)
    {
        var steps = new List<DemandStep>();
        var isGuaranteed = false;
        foreach (var name in path)
        {
            if (target.IsBroken) return new DemandModel(path.Select(static name => new DemandStep(name, "", null)).ToEquatableArray(), IsGuaranteed: true);
            if (target.Key is not { } key || Find(key, name) is not { } member) return null;
            steps.Add(new DemandStep(name, member.Property, member.CaseType));
            isGuaranteed = Presences.Of(aliases.Bind(member.Field.Value).Type, member.IsRequired, kinds.RoleOf(key)) != Presence.Optional;
            target = TargetOf(member.Field.Value);
        }

        return new DemandModel(steps.ToEquatableArray(), isGuaranteed);
    }

    private (EquatableArray<PagingStep> Steps, FieldDeclaration Last)? FindPath(ReferenceShape? root, MethodRole role, string path)
    {
        var steps = new List<PagingStep>();
        var target = new Target(root is null ? null : new TypeKey(root.File, root.Name), IsBroken: false);
        FieldDeclaration? last = null;
        var parts = path.Split('.');
        foreach (var name in parts)
        {
            if (target.Key is not { } key || names.ConflictOf(key) is not null || Find(key, name) is not { Property.Length: > 0 } member) return null;
            if (member.CaseType is not null && (role == MethodRole.Response || steps.Count == parts.Length - 1)) return null;
            var value = aliases.Bind(member.Field.Value);
            var presence = Presences.Of(value.Type, member.IsRequired, steps.Count == 0 ? role : MethodRole.None);
            steps.Add(new PagingStep(member.Property, IsNullable: presence == Presence.Optional, member.CaseType));
            target = TargetOf(member.Field.Value);
            last = member.Field;
            if (role == MethodRole.Request && presence == Presence.Optional && HasRequired(target.Key)) return null; // nothing could make it
        }

        return last is null ? null : (steps.ToEquatableArray(), last);
    }

    private bool HasRequired(TypeKey? key) => key is { } found && types[found].Shape is ObjectShape shape && (shape.Required.Count > 0 || shape.Groups.Any(static group => group.IsRequired));

    private Member? Find(TypeKey key, string wireName)
    {
        if (!_members.TryGetValue(key, out var members)) _members.Add(key, members = MembersOf(key));
        return members.TryGetValue(wireName, out var member) ? member : null;
    }

    private Dictionary<string, Member> MembersOf(TypeKey key)
    {
        var members = new Dictionary<string, Member>();
        if (!types.TryGetValue(key, out var type) || type.Shape is not ObjectShape shape || kinds.Of(key, shape) is not { } kind) return members;
        var assigned = ObjectNames.Assign(TypeKinds.NameOf(type), shape, kind);
        var required = new HashSet<string>(shape.Required.Select(static word => word.Text));
        for (var at = 0; at < shape.Fields.Count; at++)
        {
            var (property, caseType) = assigned.Fields[at];
            members[shape.Fields[at].Name.Text] = new Member(shape.Fields[at], property, caseType, required.Contains(shape.Fields[at].Name.Text));
        }

        return members;
    }

    /// <summary>The object that a value is, through names of types; each chain of them is followed once.</summary>
    private Target TargetOf(ValueShape value)
    {
        var chain = new HashSet<TypeKey>();
        var target = default(Target);
        while (value is ReferenceShape reference)
        {
            var key = new TypeKey(reference.File, reference.Name);
            if (_targets.TryGetValue(key, out target)) break;
            if (!types.TryGetValue(key, out var type) || names.ConflictOf(key) is not null || !chain.Add(key))
            {
                target = new Target(null, IsBroken: true);
                break;
            }

            if (type.Shape is not AliasShape alias)
            {
                target = new Target(key, IsBroken: false);
                break;
            }

            value = alias.Target;
        }

        foreach (var link in chain) _targets[link] = target;
        return target;
    }
}
