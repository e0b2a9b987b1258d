using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>Makes methods of any shape that a page can print: one-ofs at every place, lists, recursion, types that only go one way.</summary>
internal sealed class RandomMethod(Random random)
{
    private const string Method = "any/v1/DoThing.schema.json";
    private const string Shared = "any/v1/types.schema.json";
    private const int Types = 7;
    private const int Enums = 2;

    private static readonly string[] Names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "id", "createdDate"];

    public static (SchemaDocument Method, IReadOnlyList<SchemaDocument> All) Make(int seed) => new RandomMethod(new Random(seed)).Make();

    private (SchemaDocument Method, IReadOnlyList<SchemaDocument> All) Make()
    {
        var types = Enumerable.Range(0, Types).Select(MakeObject).Concat(Enumerable.Range(0, Enums).Select(MakeEnum)).ToEquatableArray();
        var request = MakeMessage("DoThingRequest", isRequest: true);
        var response = MakeMessage("DoThingResponse", isRequest: false);
        var method = new MethodDeclaration(Word("DoThing"), Word("Things"), "POST", Word("/any/v1/things"), "unsafe")
        {
            Request = new ReferenceShape(Method, "DoThingRequest", default),
            Response = new ReferenceShape(Method, "DoThingResponse", default),
            Errors = random.Next(2) == 0 ? [] : [new ErrorDeclaration(Word("ODD"), 428)],
            Params = ((ObjectShape)request.Shape).Fields.Select(static field => new TravelDeclaration(field.Name, "body")).ToEquatableArray(),
        };
        var document = new SchemaDocument(Method, Method, [request, response], method, null, IsDamaged: false);
        return (document, [document, new SchemaDocument(Shared, Shared, types, null, null, IsDamaged: false)]);
    }

    private TypeDeclaration MakeMessage(string name, bool isRequest)
    {
        var fields = Pick(Names, random.Next(isRequest ? 1 : 0, 5)).Order(StringComparer.Ordinal).Select(name => MakeField(name, -1, canBeReadOnly: false)).ToList();
        var required = fields.Where(_ => random.Next(3) == 0).Select(static field => field.Name).ToEquatableArray();
        return new TypeDeclaration(Word(name), null, null, new ObjectShape(fields.ToEquatableArray(), required, []));
    }

    private TypeDeclaration MakeObject(int index)
    {
        var names = Pick(Names, random.Next(1, 7)).ToArray();
        var cases = random.Next(2) == 0 ? 0 : random.Next(1, names.Length + 1);
        var fields = names.Select((name, at) => MakeField(name, index, canBeReadOnly: at > 0)).ToEquatableArray();
        EquatableArray<GroupDeclaration> groups = cases == 0 ? [] : [new GroupDeclaration(Word("choice"), names.Take(cases).Select(Word).ToEquatableArray(), cases > 1 && random.Next(2) == 0)];
        return new TypeDeclaration(Word($"Type{index}"), null, null, new ObjectShape(fields, [], groups));
    }

    private TypeDeclaration MakeEnum(int index) =>
        new(Word($"Enum{index}"), null, null, new EnumShape(Enumerable.Range(0, random.Next(1, 5)).Select(static value => Word($"VALUE_{value}")).ToEquatableArray(), IsOpen: true));

    private FieldDeclaration MakeField(string name, int owner, bool canBeReadOnly) => new(Word(name), null, null, MakeValue(owner, canBeList: true))
    {
        IsReadOnly = canBeReadOnly && random.Next(5) == 0,
    };

    private ValueShape MakeValue(int owner, bool canBeList) => random.Next(canBeList ? 9 : 7) switch
    {
        0 => new ScalarShape(ScalarKind.Boolean, Limits.None, default),
        1 => new ScalarShape(ScalarKind.Int32, Limits.None, default),
        2 => new ScalarShape(ScalarKind.String, Limits.None, default),
        3 => new ReferenceShape(Shared, $"Enum{random.Next(Enums)}", default),
        // Mostly types further on, so that trees end; now and then any, so that they recur.
        _ when random.Next(8) == 0 => new ReferenceShape(Shared, $"Type{random.Next(Types)}", default),
        4 or 5 or 6 when owner < Types - 1 => new ReferenceShape(Shared, $"Type{random.Next(owner + 1, Types)}", default),
        7 or 8 => new ListShape(MakeValue(owner, canBeList: false), Limits.None, default),
        _ => new ScalarShape(ScalarKind.Double, Limits.None, default),
    };

    private IEnumerable<string> Pick(string[] names, int count) => names.OrderBy(_ => random.Next()).Take(count);

    private static Word Word(string text) => new(text, default);
}
