using System.Globalization;
using System.Text.Json;

namespace WixInbox.Json.Tests.Documents;

/// <summary>
/// Makes random documents that a schema's reader must take. Limits are left aside, since readers do not ask for them. Recursion ends a
/// few levels down, where what may be absent is.
/// </summary>
internal sealed class DocumentMaker(Random random)
{
    private const int MaxDepth = 6;

    private int _depth;
    private int _budget = 50;

    public Node Make(Schema schema)
    {
        schema = Schemas.Resolve(schema);
        var json = schema.Json;
        if (json.TryGetProperty("enum", out var texts)) return Text(random.Next(5) == 0 ? Texts.Make(random) : texts[random.Next(texts.GetArrayLength())].GetString()!, IsOpen(json) ? null : texts);
        var type = json.TryGetProperty("type", out var name) ? name.GetString() : null;
        return type switch
        {
            "object" => MakeObject(schema),
            "array" => MakeArray(schema with { Json = json.GetProperty("items") }),
            null => MakeAny(),
            _ => MakeScalar(type, json.TryGetProperty("format", out var format) ? format.GetString() : null),
        };
    }

    private static bool IsOpen(JsonElement json) => !json.TryGetProperty("x-wix-openEnum", out var open) || open.GetBoolean();

    private static Node Text(string text, JsonElement? closed) =>
        new(NodeKind.Text, Texts.Quote(closed is { } texts && texts.EnumerateArray().All(known => known.GetString() != text) ? texts[0].GetString()! : text));

    private Node MakeObject(Schema schema)
    {
        var json = schema.Json;
        if (!json.TryGetProperty("properties", out var properties))
            return json.TryGetProperty("additionalProperties", out var item) ? MakeMap(schema with { Json = item }) : new Node(NodeKind.Scalar, Oddities.Objects[random.Next(Oddities.Objects.Length)]) { IsFree = true };
        _depth++;
        var cases = Groups(json).SelectMany(static group => group).ToHashSet();
        var chosen = Groups(json).Select(group => random.Next(6) == 0 ? null : group[random.Next(group.Length)]).ToHashSet();
        var required = json.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(static text => text.GetString()!).ToHashSet() : [];
        var made = new Node(NodeKind.Object) { Type = string.Join('\n', properties.EnumerateObject().Select(static property => property.Name)) };
        var often = _depth < MaxDepth && _budget > 0 ? random.Next(1, 4) : 8;
        foreach (var property in properties.EnumerateObject())
        {
            var isThere = cases.Contains(property.Name) ? chosen.Contains(property.Name) && _depth <= MaxDepth + 2 : required.Contains(property.Name) || random.Next(often) == 0;
            if (isThere) Add(made, property.Name, Make(schema with { Json = property.Value }));
        }

        if (random.Next(12) == 0) Add(made, $"unknown{random.Next(20)}", MakeAny());
        _depth--;
        return made;
    }

    private static IEnumerable<string[]> Groups(JsonElement json) => json.TryGetProperty("x-wix-oneOf", out var groups)
        ? groups.EnumerateObject().Select(static group => group.Value.EnumerateArray().Select(static text => text.GetString()!).ToArray())
        : [];

    private Node MakeMap(Schema item)
    {
        var made = new Node(NodeKind.Object);
        var used = new HashSet<string>();
        for (var count = random.Next(4); count > 0; count--)
        {
            var name = Texts.Make(random);
            if (used.Add(name)) Add(made, name, Make(item));
        }

        return made;
    }

    private Node MakeArray(Schema item)
    {
        var made = new Node(NodeKind.Array);
        var count = _depth >= MaxDepth || _budget < 0 ? random.Next(2) : random.Next(30) == 0 ? random.Next(14, 120) : random.Next(4);
        for (; count > 0; count--) made.Children.Add(Make(item));
        return made;
    }

    private Node MakeAny() => new(NodeKind.Scalar, Oddities.AnyKind(random)) { IsFree = true };

    private void Add(Node made, string name, Node value)
    {
        _budget--;
        value.Name = Texts.Quote(name);
        made.Children.Add(value);
    }

    private Node MakeScalar(string type, string? format) => (type, format) switch
    {
        ("boolean", _) => new(NodeKind.Scalar, random.Next(2) == 0 ? "true" : "false"),
        ("integer", "int64") => new(NodeKind.Int64, Integer(random.Next(64))),
        ("integer", _) => new(NodeKind.Int32, Integer(random.Next(32))),
        ("number", _) => new(NodeKind.Real, Real()),
        (_, "int64") => new(NodeKind.Int64, $"\"{Integer(random.Next(64))}\""),
        (_, "uuid") => new(NodeKind.Guid, $"\"{new Guid(Bytes(16))}\""),
        (_, "date-time") => new(NodeKind.Timestamp, $"\"{Time()}\""),
        (_, "date") => new(NodeKind.Scalar, string.Create(CultureInfo.InvariantCulture, $"\"{DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)):yyyy-MM-dd}\"")),
        (_, "decimal") => new(NodeKind.Decimal, string.Create(CultureInfo.InvariantCulture, $"\"{new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29))}\"")),
        (_, "google-duration") => new(NodeKind.Duration, string.Create(CultureInfo.InvariantCulture, $"\"{random.Next(-100_000, 100_000)}{(random.Next(2) == 0 ? "" : $".{random.Next(1_000_000_000)}")}s\"")),
        (_, "byte") => new(NodeKind.Bytes, $"\"{Convert.ToBase64String(Bytes(random.Next(60)))}\""),
        _ => new(NodeKind.Text, Texts.Quote(Texts.Make(random))),
    };

    private string Integer(int bits) => ((random.NextInt64() & ((1L << bits) - 1)) * (random.Next(3) == 0 ? -1 : 1)).ToString(CultureInfo.InvariantCulture);

    private string Real() => (random.Next(3) switch { 0 => random.Next(), 1 => random.NextDouble() * 1e-9, _ => random.NextDouble() * 1e30 }).ToString(CultureInfo.InvariantCulture);

    private string Time()
    {
        var time = DateTime.MinValue.AddTicks(random.NextInt64(DateTime.MaxValue.Ticks)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
        var digits = random.Next(8);
        return time[..(digits == 0 ? 19 : 20 + digits)] + (random.Next(4) == 0 ? Oddities.Offsets[random.Next(Oddities.Offsets.Length)] : "Z");
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
