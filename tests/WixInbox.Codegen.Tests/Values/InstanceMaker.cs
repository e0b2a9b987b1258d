using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// Makes random valid values of a type, as JSON in the very form in which they are written. Recursion ends a few levels down, where
/// what may be absent is.
/// </summary>
internal sealed class InstanceMaker(SchemaSet schemas, Random random)
{
    private const int MaxDepth = 6;

    private static readonly string[] Pieces = ["a", "B", "7", " ", "é", "ß", "漢", "💬", "👩‍👧", "\"", "\\", "/", "<", "&", "\n", "\t", "\u0001", "\u007f", "\u2028", "\uFEFF"];

    private static readonly string[] NarrowPieces = [.. Pieces.Where(static piece => piece.Length == 1)];

    private int _depth;

    /// <summary>Whether only what callers send is made: no member that the service sets.</summary>
    public bool IsForRequests { get; init; }

    public Random Random => random;

    public JsonNode Make(ValueShape shape)
    {
        switch (schemas.Resolve(shape))
        {
            case ScalarShape scalar: return MakeScalar(scalar);
            case ListShape list: return MakeList(list);
            case MapShape map: return new JsonObject(Enumerable.Range(0, random.Next(3)).Select(number => KeyValuePair.Create($"kéy{number}", (JsonNode?)Make(map.Value))));
            case AnyShape any: return MakeAny(any.IsObject);
            case ReferenceShape reference when schemas.Find(reference).Shape is EnumShape values: return JsonValue.Create(Pick(values.Values).Text);
            case ReferenceShape reference: return MakeObject((ObjectShape)schemas.Find(reference).Shape);
            default: throw new InvalidOperationException(shape.GetType().Name);
        }
    }

    /// <summary>A text of so many code points.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder();
        for (var left = length; left > 0;)
        {
            var piece = Pick(Pieces);
            var count = piece.EnumerateRunes().Count();
            if (count > left) continue;
            text.Append(piece);
            left -= count;
        }

        return text.ToString();
    }

    /// <summary>A text whose UTF-16 units are as many as its code points: NJsonSchema takes a wider one for longer.</summary>
    public string NarrowText(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Pick(NarrowPieces)));

    public string Uri(int? maxLength)
    {
        var uri = $"https://example.com/{random.Next()}";
        return uri[..Math.Min(uri.Length, maxLength ?? int.MaxValue)];
    }

    private JsonObject MakeObject(ObjectShape shape)
    {
        _depth++;
        var made = new JsonObject();
        var cases = shape.Groups.SelectMany(static group => group.Cases).Select(static word => word.Text).ToHashSet();
        var chosen = shape.Groups.Select(group => ChooseCase(shape, group)).ToHashSet();
        foreach (var field in shape.Fields)
        {
            var name = field.Name.Text;
            if (IsForRequests && field.IsReadOnly && !IsRequired(shape, field)) continue;
            var isThere = cases.Contains(name) ? chosen.Contains(name) : IsRequired(shape, field) || Wants(field.Value);
            if (isThere) made.Add(name, MakeField(field));
        }

        _depth--;
        return made;
    }

    private JsonNode MakeField(FieldDeclaration field)
    {
        var value = Make(field.Value);
        foreach (var demand in field.Demands) Demands.Satisfy(this, schemas, field.Value, value, demand.Path);
        return value;
    }

    private string? ChooseCase(ObjectShape shape, GroupDeclaration group)
    {
        if (!group.IsRequired && random.Next(4) == 0) return null;
        var wanted = shape.Fields.Where(field => group.Cases.Any(word => word.Text == field.Name.Text) && !(IsForRequests && field.IsReadOnly)).ToList();
        var small = wanted.Where(field => IsSmall(field.Value)).ToList();
        return Pick(_depth >= MaxDepth && small.Count > 0 ? small : wanted).Name.Text;
    }

    private static bool IsRequired(ObjectShape shape, FieldDeclaration field) => shape.Required.Any(word => word.Text == field.Name.Text);

    private bool Wants(ValueShape value) => _depth < MaxDepth ? random.Next(5) < (IsSmall(value) ? 3 : 2) : IsSmall(value) && random.Next(2) == 0;

    private bool IsSmall(ValueShape value) => schemas.Resolve(value) switch
    {
        ScalarShape or AnyShape => true,
        ReferenceShape reference => schemas.Find(reference).Shape is EnumShape,
        _ => false,
    };

    private JsonArray MakeList(ListShape list)
    {
        var least = list.Limits.MinItems ?? 0;
        var most = Math.Min(list.Limits.MaxItems ?? 3, least + 3);
        var count = _depth >= MaxDepth ? least : random.Next(least, most + 1);
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Make(list.Item))]);
    }

    private JsonNode MakeAny(bool isObject) => isObject
        ? new JsonObject { ["free"] = random.Next(), ["text"] = Text(3) }
        : random.Next(4) switch { 0 => JsonValue.Create(Text(2)), 1 => JsonValue.Create(random.Next()), 2 => new JsonArray(1, "a", null), _ => MakeAny(isObject: true) };

    private JsonValue MakeScalar(ScalarShape scalar)
    {
        var limits = scalar.Limits;
        return scalar.Kind switch
        {
            ScalarKind.String when limits.IsUri => JsonValue.Create(Uri(limits.MaxLength)),
            ScalarKind.String => JsonValue.Create(Text(random.Next(limits.MinLength ?? 0, Math.Min(limits.MaxLength ?? 20, (limits.MinLength ?? 0) + 20) + 1))),
            ScalarKind.Guid => JsonValue.Create(new Guid(Bytes(16)).ToString()),
            ScalarKind.DateTime => JsonValue.Create(DateTime.UnixEpoch.AddMilliseconds(random.NextInt64(4_000_000_000_000)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            ScalarKind.Boolean => JsonValue.Create(random.Next(2) == 0),
            ScalarKind.Int32 => JsonValue.Create((int)Integer(limits, int.MinValue, int.MaxValue)),
            ScalarKind.Int64 => JsonValue.Create(Integer(limits, long.MinValue, long.MaxValue)),
            ScalarKind.Int64Text => JsonValue.Create(Integer(limits, long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)),
            ScalarKind.Double => JsonValue.Create(Real(limits)),
            ScalarKind.DecimalText => JsonValue.Create(new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)).ToString(CultureInfo.InvariantCulture)),
            ScalarKind.Date => JsonValue.Create(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ScalarKind.Duration => JsonValue.Create($"{random.Next(-100_000, 100_000)}.{random.Next(1, 1000):000}s"),
            ScalarKind.Bytes => JsonValue.Create(Convert.ToBase64String(Bytes(random.Next(9)))),
            _ => throw new InvalidOperationException(scalar.Kind.ToString()),
        };
    }

    private long Integer(Limits limits, long least, long most)
    {
        var (low, high) = ((long)Math.Ceiling(limits.Minimum ?? least), (long)Math.Floor(limits.Maximum ?? most));
        return random.Next(8) switch { 0 => low, 1 => high, _ => random.NextInt64(low, high == long.MaxValue ? high : high + 1) };
    }

    private double Real(Limits limits)
    {
        if (limits.Minimum is null && limits.Maximum is null) return random.Next(3) switch { 0 => random.Next(), 1 => random.NextDouble() * 1e-9, _ => random.NextDouble() * 1e30 };
        var (low, high) = ((double)(limits.Minimum ?? 0), (double)(limits.Maximum ?? 100));
        return low + (random.NextDouble() * (high - low));
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
