using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Which fields of which types the client converts. The typings call integers and fractions <c>number</c> alike; the client converts
/// fractions (the wire may say <c>"NaN"</c>), and so tells them apart.
/// </summary>
internal sealed class ConvertedFields(WireTypes types)
{
    private static readonly string[] Envelopes = ["data.", "entity."];

    private readonly Dictionary<(string Type, string Field), ConversionKind> _kinds = [];

    public ConversionKind? Of(string type, string field) => _kinds.TryGetValue((type, field), out var kind) ? kind : null;

    public void Add(MappedMethod method, TypingsPackage package)
    {
        var conversions = package.Calls[method.Function].Conversions.ToLookup(static conversion => conversion.IsRequest);
        Add(method.Request, conversions[true]);
        Add(method.Response, conversions[false]);
    }

    /// <summary>The paths of an event go through the envelope that the client makes of it.</summary>
    public void Add(MappedEvent happening, TypingsPackage package)
    {
        if (happening.Body is not { } body || !package.Events.TryGetValue(happening.Type, out var conversions)) return;
        Add(body, conversions.Where(static conversion => Envelopes.Any(start => conversion.Path.StartsWith(start, StringComparison.Ordinal)))
            .Select(static conversion => conversion with { Path = conversion.Path[(conversion.Path.IndexOf('.') + 1)..] }));
    }

    /// <summary>Follows paths from a type to the fields that they end at.</summary>
    private void Add(string root, IEnumerable<Conversion> conversions)
    {
        foreach (var conversion in conversions) Add(root, conversion.Path.Split('.'), conversion.Kind);
    }

    private void Add(string root, string[] path, ConversionKind kind)
    {
        var type = types.FindInterface(root);
        for (var at = 0; type is not null && at < path.Length; at++)
        {
            var name = path[at].EndsWith("{}", StringComparison.Ordinal) ? path[at][..^2] : path[at];
            if (name == "*") continue; // the values of a map, whose type has been taken with its field
            if (types.MembersOf(type).FirstOrDefault(member => member.Name == name) is not { } member) return;
            if (at == path.Length - 1 || path[(at + 1)..].All(static part => part == "*")) _kinds[(type.Name, name)] = kind;
            type = Types.NameOf(member.Type) is { } next ? types.FindInterface(next) : null;
        }
    }
}
