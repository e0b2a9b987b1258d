using System.Globalization;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>
/// Emits validators: a call of the runtime for each limit of each field. What the type of a property already guarantees is not
/// checked again; that a reference is there is, since <c>null!</c> gets past the compiler.
/// </summary>
internal static class ValidatorEmitter
{
    public static string EmitObject(ObjectPlan plan, TypeNames types) => Code.Of($$"""
        void global::WixInbox.Validation.IValidatable.Validate(ref Violations violations)
        {
            {{Code.Lines(plan.Groups.SelectMany(Group))}}
            {{Code.Lines(plan.Fields.SelectMany(field => Field(field, types)))}}
        }
        """);

    public static string EmitUnion(UnionPlan plan) => Code.Of($$"""
        void global::WixInbox.Validation.IValidatable.Validate(ref Violations violations)
        {
            {{(plan.IsPure ? $"violations.OneOf<{plan.TypeName}>(_unknownFields);" : "")}}
            ValidateCase(ref violations);
        }

        internal abstract void ValidateCase(ref Violations violations);
        """);

    public static string EmitCase(JsonField model, TypeNames types)
    {
        var field = Quoting.Literal(model.WireName);
        var checks = model.IsReadOnly
            ? [$"violations.NotAllowed({field});"]
            : new FieldChecks(types).Of(field, "Value", model.Value, isRequired: true).Concat(Demands(model with { Name = "Value" }, types));
        return Code.Of($$"""
            internal override void ValidateCase(ref Violations violations)
            {
                {{Code.Lines(checks)}}
            }
            """);
    }

    public static string EmitUnknownCase(UnionPlan plan) => Code.Of($$"""
        internal override void ValidateCase(ref Violations violations)
        {
            {{(plan.IsRequired ? $"violations.RequiredOneOf<{plan.TypeName}>(\"\", isSet: false);" : "")}}
        }
        """);

    /// <summary>A bound as a literal; null where no number of the kind can be beyond it.</summary>
    public static string? Bound(ScalarKind kind, decimal? bound, Func<decimal, decimal> round)
    {
        if (bound is not { } value) return null;
        if (kind == ScalarKind.Double) return value.ToString(CultureInfo.InvariantCulture) + "d";
        var whole = round(value);
        return whole is < long.MinValue or > long.MaxValue ? null : whole.ToString("0", CultureInfo.InvariantCulture) + "L";
    }

    private static IEnumerable<string> Group(GroupModel group)
    {
        yield return $"violations.OneOf<{group.UnionName}>(_unknownFields);";
        if (group.IsRequired) yield return $"violations.RequiredOneOf<{group.UnionName}>(\"\", isSet: {group.Name} is not null);";
        yield return $"{group.Name}?.ValidateCase(ref violations);";
    }

    private static IEnumerable<string> Field(JsonField field, TypeNames types)
    {
        if (field.IsReadOnly) return [];
        var checks = new FieldChecks(TypeNames.Bare).Of(Quoting.Literal(field.WireName), field.Name, field.Value, field.Presence == Presence.Required);
        return checks.Concat(Demands(field, types));
    }

    private static IEnumerable<string> Demands(JsonField field, TypeNames types) =>
        field.Demands.Where(static demand => !demand.IsGuaranteed).Select(demand => Demand(field, demand, types));

    /// <summary>A demand holds only where everything around the member is there: a pattern over the way to it says so.</summary>
    private static string Demand(JsonField field, DemandModel demand, TypeNames types)
    {
        var pattern = "";
        foreach (var step in demand.Path.Reverse()) pattern = Pattern(step, pattern, types);
        var path = string.Join(".", demand.Path.Select(static step => step.WireName).Prepend(field.WireName));
        return $"if ({field.Name} is {pattern}) violations.Required({Quoting.Literal(path)}, null);";
    }

    /// <param name="step">A step on the way.</param>
    /// <param name="rest">What holds behind it; empty for the last step, which must be missing.</param>
    /// <param name="types">How types are written.</param>
    private static string Pattern(DemandStep step, string rest, TypeNames types)
    {
        var isCase = step.CaseType is not null;
        var caseType = isCase ? types.Of(step.CaseType!) : "";
        var member = (isCase, rest.Length == 0) switch
        {
            (false, true) => "null",
            (false, false) => rest,
            (true, true) => $"not {caseType}",
            (true, false) => $"{caseType} {{ Value: {rest} }}",
        };
        if (step.Property.Length > 0) return $"{{ {step.Property}: {member} }}";
        return rest.Length == 0 ? $"not null and {member}" : member; // the value is the one-of itself
    }

    /// <summary>The checks of a value.</summary>
    private sealed class FieldChecks(TypeNames types)
    {
        private int _nesting;

        public IEnumerable<string> Of(string field, string value, ValueModel model, bool isRequired)
        {
            if (isRequired && !TypeNames.IsStruct(model.Type)) yield return $"violations.Required({field}, {value});";
            foreach (var check in OfType(field, value, model)) yield return check;
        }

        private IEnumerable<string> OfType(string field, string value, ValueModel model) => model.Type switch
        {
            ScalarType scalar => OfScalar(field, value, scalar.Kind, model.Limits),
            NamedType { Kind: NamedKind.Enum } named => [$"violations.Enum<{types.Of(named)}>({field}, {value});"],
            NamedType => [$"violations.Model({field}, {value});"],
            ListType list => OfList(field, value, list, model.Limits),
            MapType map => OfMap(field, value, map),
            _ => [],
        };

        private static IEnumerable<string> OfScalar(string field, string value, ScalarKind kind, Limits limits)
        {
            if (limits.MinLength is { } minLength and > 0) yield return $"violations.MinLength({field}, {value}, {Number(minLength)});";
            if (limits.MaxLength is { } maxLength) yield return $"violations.MaxLength({field}, {value}, {Number(maxLength)});";
            if (limits.IsUri) yield return $"violations.Uri({field}, {value});";
            if (Bound(kind, limits.Minimum, decimal.Ceiling) is { } minimum) yield return $"violations.Minimum({field}, {value}, {minimum});";
            if (Bound(kind, limits.Maximum, decimal.Floor) is { } maximum) yield return $"violations.Maximum({field}, {value}, {maximum});";
        }

        private IEnumerable<string> OfList(string field, string value, ListType list, Limits limits)
        {
            if (limits.MinItems is { } minItems and > 0) yield return $"violations.MinItems({field}, {value}?.Count, {Number(minItems)});";
            if (limits.MaxItems is { } maxItems) yield return $"violations.MaxItems({field}, {value}?.Count, {Number(maxItems)});";
            if (list.Item.Type is NamedType { Kind: not NamedKind.Enum })
            {
                yield return $"violations.Models({field}, {value});";
                yield break;
            }

            var (items, index) = ("items" + Suffix(), "i" + Suffix());
            var body = Items($"new({field}, {index})", $"{items}[{index}]", list.Item);
            if (body.Length > 0) yield return Code.Of($$"""
                for (var ({{items}}, {{index}}) = (ListItems.Of({{value}}), 0); {{index}} < {{items}}.Count; {{index}}++)
                {
                    {{body}}
                }
                """);
        }

        private IEnumerable<string> OfMap(string field, string value, MapType map)
        {
            if (map.Value.Type is NamedType { Kind: not NamedKind.Enum })
            {
                yield return $"violations.Models({field}, {value});";
                yield break;
            }

            var pair = "pair" + Suffix();
            var body = Items($"new({field}, {pair}.Key)", $"{pair}.Value", map.Value);
            if (body.Length > 0) yield return Code.Of($$"""
                if ({{value}} is not null)
                {
                    foreach (var {{pair}} in {{value}})
                    {
                        {{body}}
                    }
                }
                """);
        }

        /// <summary>The checks of an item. Those of a list within a list are named from inside out, like everything below a model.</summary>
        private string Items(string field, string value, ValueModel item)
        {
            _nesting++;
            var isNested = item.Type is ListType or MapType;
            var checks = Code.Lines(Of(isNested ? "\"\"" : field, value, item, isRequired: true));
            _nesting--;
            if (!isNested || checks.Length == 0) return checks;
            return Code.Lines([$"var first{Suffix()} = violations.Count;", checks, $"violations.Prefix(first{Suffix()}, {field});"]);
        }

        private string Suffix() => _nesting == 0 ? "" : Number(_nesting);

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
