using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>Finds the rules that apply in a value. Members that only the service sets are not sent, and so have none.</summary>
internal sealed class SiteFinder(SchemaSet schemas, InstanceMaker maker)
{
    private const int MostItems = 500;

    public IEnumerable<Site> Find(JsonNode value, ValueShape shape) => Visit(Place.Root, value, shape);

    private IEnumerable<Site> Visit(Place place, JsonNode value, ValueShape shape)
    {
        switch (schemas.Resolve(shape))
        {
            case ScalarShape scalar: return OfScalar(place, value, scalar);
            case ListShape list:
                var items = value.AsArray();
                return OfList(place, items, list).Concat(Enumerable.Range(0, items.Count).SelectMany(at => Visit(place.Item(at), items[at]!, list.Item)));
            case MapShape map:
                return value.AsObject().ToList().SelectMany(member => Visit(place.Member(member.Key), member.Value!, map.Value)).Append(OfKind(place, value, "text"));
            case AnyShape { IsObject: true }: return [OfKind(place, value, "text")];
            case ReferenceShape reference when schemas.Find(reference).Shape is EnumShape values: return OfEnum(place, value, values);
            case ReferenceShape reference: return OfObject(place, value.AsObject(), (ObjectShape)schemas.Find(reference).Shape);
            default: return [];
        }
    }

    private static Site OfKind(Place place, JsonNode value, string other) => new("type", place, place.Path, value, JsonValue.Create(other));

    private static IEnumerable<Site> OfEnum(Place place, JsonNode value, EnumShape values)
    {
        foreach (var known in values.Values) yield return new("enum", place, place.Path, JsonValue.Create(known.Text), JsonValue.Create(known.Text + "x"));
        yield return new("type", place, place.Path, value, JsonValue.Create(1));
    }

    private IEnumerable<Site> OfScalar(Place place, JsonNode value, ScalarShape scalar)
    {
        yield return new("type", place, place.Path, value, new JsonArray());
        foreach (var site in scalar.Kind == ScalarKind.String ? OfText(place, scalar.Limits) : OfNumber(place, scalar)) yield return site;
        var format = scalar.Kind switch
        {
            ScalarKind.Guid => "uuid",
            ScalarKind.DateTime => "date-time",
            ScalarKind.Date => "date",
            ScalarKind.Bytes => "byte",
            _ => null,
        };
        if (format is not null) yield return new(format, place, place.Path, value, JsonValue.Create($"no {maker.Random.Next()}!"));
    }

    private IEnumerable<Site> OfText(Place place, Limits limits)
    {
        JsonValue Text(int length) => JsonValue.Create(limits.IsUri ? maker.Uri(null).PadRight(length, 'a')[..length] : maker.Text(length));
        if (limits.MaxLength is { } most) yield return new("maxLength", place, place.Path, Text(most), Text(most + 1));
        if (limits.MinLength is { } least and > 0) yield return new("minLength", place, place.Path, Text(least), JsonValue.Create(maker.NarrowText(least - 1)));
        if (limits.IsUri) yield return new("uri", place, place.Path, JsonValue.Create(maker.Uri(limits.MaxLength)), JsonValue.Create($"no {maker.Random.Next()}"));
    }

    private static IEnumerable<Site> OfNumber(Place place, ScalarShape scalar)
    {
        var step = scalar.Kind == ScalarKind.Double ? 0.25m : 1;
        JsonValue Number(decimal number) => scalar.Kind == ScalarKind.Double ? JsonValue.Create((double)number) : JsonValue.Create((long)number);
        var isWhole = scalar.Kind is ScalarKind.Int32 or ScalarKind.Int64;
        if (scalar.Limits.Maximum is { } most)
        {
            most = isWhole ? Math.Floor(most) : most;
            yield return new("maximum", place, place.Path, Number(most), Number(most + step));
        }

        if (scalar.Limits.Minimum is { } least)
        {
            least = isWhole ? Math.Ceiling(least) : least;
            yield return new("minimum", place, place.Path, Number(least), Number(least - step));
        }
    }

    private IEnumerable<Site> OfList(Place place, JsonArray value, ListShape list)
    {
        JsonArray Items(int count) => new([.. Enumerable.Range(0, count).Select(_ => maker.Make(list.Item))]);
        yield return OfKind(place, value, "text");
        if (list.Limits.MaxItems is { } most and <= MostItems) yield return new("maxItems", place, place.Path, Items(most), Items(most + 1));
        if (list.Limits.MinItems is { } least and > 0) yield return new("minItems", place, place.Path, Items(least), Items(least - 1));
    }

    private IEnumerable<Site> OfObject(Place place, JsonObject value, ObjectShape type)
    {
        yield return OfKind(place, value, "text");
        foreach (var word in type.Required) yield return new("required", place, place.Member(word.Text).Path, value, Without(value, word.Text));
        foreach (var group in type.Groups)
            foreach (var site in OfGroup(place, value, type, group)) yield return site;
        foreach (var field in type.Fields)
        {
            if (field.IsReadOnly || value[field.Name.Text] is not { } member) continue;
            foreach (var site in Visit(place.Member(field.Name.Text), member, field.Value)) yield return site;
            foreach (var demand in field.Demands)
                if (Demanded(place.Member(field.Name.Text), member, demand.Path) is { } site) yield return site;
        }
    }

    private IEnumerable<Site> OfGroup(Place place, JsonObject value, ObjectShape type, GroupDeclaration group)
    {
        var names = group.Cases.Select(static word => word.Text).ToList();
        var present = names.Find(value.ContainsKey);
        foreach (var field in type.Fields.Where(field => names.Contains(field.Name.Text)))
        {
            var name = field.Name.Text;
            var alone = With(Without(value, [.. names]), name, field);
            if (field.IsReadOnly) yield return new("readOnly", place, place.Member(name).Path, value, alone);
            else if (present is not null && present != name) yield return new("oneOf", place, place.Member(name).Path, alone, With(value, name, field));
        }

        if (group.IsRequired && present is not null) yield return new("oneOf", place, place.Path, value, Without(value, [.. names]));
    }

    /// <summary>The demanded member taken away, if it is there: its absence is what the demand is about.</summary>
    private static Site? Demanded(Place place, JsonNode value, EquatableArray<string> path)
    {
        var at = (Place: place, Value: value);
        foreach (var name in path.SkipLast(1))
        {
            if (at.Value[name] is not { } below) return null;
            at = (at.Place.Member(name), below);
        }

        var last = path[path.Count - 1];
        return at.Value[last] is null ? null : new("demand", at.Place, at.Place.Member(last).Path, at.Value, Without(at.Value.AsObject(), last));
    }

    private JsonObject With(JsonObject value, string name, FieldDeclaration field)
    {
        var copy = (JsonObject)value.DeepClone();
        copy[name] = maker.Make(field.Value);
        return copy;
    }

    private static JsonObject Without(JsonObject value, params string[] names)
    {
        var copy = (JsonObject)value.DeepClone();
        foreach (var name in names) copy.Remove(name);
        return copy;
    }
}
