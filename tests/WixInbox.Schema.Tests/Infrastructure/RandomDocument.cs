using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>Makes a schema document of everything that the format has, the same for the same seed.</summary>
internal sealed class RandomDocument(int seed)
{
    private const string Path = "shop/v1/Random.schema.json";
    private const string Shared = "shop/types.schema.json";

    private static readonly string[] Texts = ["Plain.", "With \"quotes\" and \\", "Two\nlines\tand a tab", "größe 💬", "\u0000\u001f", "", "$eq ~ / % #"];
    private static readonly ScalarKind[] Scalars = Enum.GetValues<ScalarKind>();

    private readonly Random _random = new(seed);
    private List<Word> _types = [];

    public SchemaDocument Make()
    {
        _types = Words("Type", 1, 6);
        var types = _types.Select(MakeType).ToEquatableArray();
        var document = new SchemaDocument(Path, "", types, null, null, IsDamaged: false) { Title = Maybe(() => "Some " + Text()), Source = Maybe(Text) };
        return _random.Next(3) switch
        {
            0 => document with { Method = MakeMethod() },
            1 => document with { Event = MakeEvent() },
            _ => document with { Description = Maybe(Text) },
        };
    }

    private bool Flip() => _random.Next(2) == 0;

    private string Text() => Texts[_random.Next(Texts.Length)];

    private T? Maybe<T>(Func<T> make) where T : class => Flip() ? make() : null;

    private static Word Word(string text) => new(text, default);

    /// <summary>Different names, some of them strange.</summary>
    private List<Word> Words(string prefix, int least, int most) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(number => Word(prefix + number + (_random.Next(5) == 0 ? Text() : "")))];

    private T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private EquatableArray<string> Names(string prefix) => Words(prefix, 0, 4).Select(static word => word.Text).ToEquatableArray();

    private MethodDeclaration MakeMethod() =>
        new(Word("DoIt"), Word("Things"), OneOf<string>(["GET", "POST", "PATCH"]), Word("/shop/v1/{id}"), OneOf<string>(["read", "idempotent", "unsafe"]))
        {
            Description = Maybe(Text),
            Permission = Maybe(Text),
            Scopes = Names("scope"),
            Errors = Words("CODE", 0, 3).Select(code => new ErrorDeclaration(code, Flip() ? 0 : _random.Next(400, 600)) { Source = Maybe(Text) }).ToEquatableArray(),
            Params = Words("field", 0, 6).Select(field => new TravelDeclaration(field, OneOf<string>(["path", "query", "body"]))).ToEquatableArray(),
            Paging = Maybe(static () => new PagingDeclaration(Word("items"), Word("next.cursor"), Word("cursor"))),
            Outcome = Flip() ? Word("Done") : null,
            Request = MakeReference(),
            Response = MakeReference(),
        };

    private EventDeclaration MakeEvent() => new(Word("Happened"), Word("ThingEvent"), Words("type", 1, 3).ToEquatableArray(), Text(), Text(), OneOf<string>(["action", "created", "updated", "deleted"]))
    {
        Description = Maybe(Text),
        Permission = Maybe(Text),
        Scopes = Names("scope"),
        Body = MakeReference(),
    };

    private ReferenceShape MakeReference() => Flip() ? new(Path, OneOf(_types).Text, default) : new(Shared, "Other " + Text(), default);

    private TypeDeclaration MakeType(Word name) => new(name, Flip() ? Word("Chosen") : null, Maybe(Text), _random.Next(6) switch
    {
        0 => new EnumShape(Words("VALUE", 1, 20).ToEquatableArray(), Flip()),
        1 => new AliasShape(MakeValue(0)),
        2 => MakeFilter(),
        _ => MakeObject(),
    })
    {
        Source = Maybe(Text),
    };

    private FilterShape MakeFilter() => new(
        new AnyShape(IsObject: true, default),
        Words("path.", 0, 4).Select(path => new FilterFieldDeclaration(
            path, OneOf<ScalarKind>([.. Scalars.Where(static kind => kind != ScalarKind.Bytes)]), OneOf<EquatableArray<string>>([["$eq"], ["$gt", "$lt"], ["$in", "$exists"]]), Maybe(Text))).ToEquatableArray());

    private ObjectShape MakeObject()
    {
        var fields = Words("field", 0, 8).Select(MakeField).ToEquatableArray();
        var names = fields.Select(static field => field.Name).ToList();
        var groups = new List<GroupDeclaration>();
        for (var at = 0; at + 2 <= names.Count && groups.Count < 2 && Flip(); at += 2)
            groups.Add(new GroupDeclaration(Word("group" + groups.Count), [names[at], names[at + 1]], Flip()));
        var free = names.Skip(groups.Count * 2).Where(_ => Flip()).ToEquatableArray();
        var optional = fields.Skip(groups.Count * 2).Where(field => !free.Contains(field.Name) && !field.IsReadOnly).Select(static field => field.Name)
            .Concat(groups.Where(static group => !group.IsRequired).Select(static group => group.Name));
        return new ObjectShape(fields, free, groups.ToEquatableArray()) { Expected = optional.Where(_ => Flip()).ToEquatableArray() };
    }

    private FieldDeclaration MakeField(Word name)
    {
        var value = MakeValue(0);
        return new FieldDeclaration(name, Flip() ? Word("Chosen") : null, Maybe(Text), value)
        {
            IsReadOnly = Flip(),
            Deprecation = Maybe(() => new Deprecation(Maybe(Text), Maybe(static () => "2030-01-31"))),
            Default = Maybe(() => MakeDefault(value)),
            Source = Maybe(Text),
            Demands = value is ReferenceShape && Flip() ? [Demand("a"), Demand("b"), Demand("c", "d"), Demand("c", "e", "f"), Demand("g", "h")] : [],
        };
    }

    private static Demand Demand(params string[] path) => new(path.ToEquatableArray(), default);

    private string MakeDefault(ValueShape value) => value switch
    {
        ScalarShape { Kind: ScalarKind.Boolean } => Flip() ? "true" : "false",
        ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } => OneOf<string>(["0", "-7", "1200"]),
        _ => OneOf<string>(["CALLER", "12", "true", "", "a \"b\""]),
    };

    private ValueShape MakeValue(int depth) => _random.Next(depth > 2 ? 5 : 8) switch
    {
        0 or 1 or 2 => MakeScalar(),
        3 => MakeReference(),
        4 => new AnyShape(Flip(), default),
        5 => new MapShape(MakeValue(depth + 1), default),
        _ => new ListShape(MakeValue(depth + 1), new Limits { MinItems = Flip() ? 1 : null, MaxItems = Flip() ? 50 : null }, default),
    };

    private ScalarShape MakeScalar()
    {
        var kind = OneOf(Scalars);
        return new ScalarShape(kind, kind switch
        {
            ScalarKind.String => new Limits { MinLength = Flip() ? 0 : null, MaxLength = Flip() ? 16384 : null, IsUri = Flip() },
            ScalarKind.Int32 or ScalarKind.Int64 => new Limits { Minimum = Flip() ? -5 : null, Maximum = Flip() ? 100 : null },
            ScalarKind.Double => new Limits { Minimum = Flip() ? -0.25m : null, Maximum = Flip() ? 1e20m : null },
            _ => Limits.None,
        }, default);
    }
}
