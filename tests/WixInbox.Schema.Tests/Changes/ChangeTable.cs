using static WixInbox.Codegen.Changes.ChangeKind;
using static WixInbox.Schema.Tests.Changes.ChangeSample;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>
/// For each kind of change a schema before it and a schema behind it, with single quotes for JSON's. What callers send and get is the
/// type <c>T</c>; <c>Fields</c> shows its fields, <c>Types</c> all types of its file, <c>Method</c> and <c>Event</c> what is said of those.
/// </summary>
internal static class ChangeTable
{
    private const string Text = "'type': 'string'";
    private const string Whole = "'type': 'integer'";
    private const string Number = "'type': 'number'";
    private const string Texts = "'type': 'array', 'items': { 'type': 'string' }";
    private const string TextMap = "'type': 'object', 'additionalProperties': { 'type': 'string' }";
    private const string A = "'A': { 'type': 'object', 'properties': { 'a': { 'type': 'string' } } }";
    private const string B = "'B': { 'type': 'object', 'properties': { 'b': { 'type': 'integer' } } }";
    private const string Color = "'Color': { 'type': 'string', 'enum': ['RED', 'BLUE'] }";
    private const string ToA = "'$ref': '#/definitions/A'";
    private const string ToB = "'$ref': '#/definitions/B'";
    private const string ToColor = "'$ref': '#/definitions/Color'";

    public static IReadOnlyList<ChangeSample> All { get; } =
    [
        // Types
        Types(TypeAdded, A, $"{A}, {B}"),
        Types(TypeRemoved, $"{A}, {B}", A),
        Types(TypeRenamed, $"{A}, {Thing($"'x': {{ {ToA} }}")}", $"{A.Replace("'A'", "'Other'", StringComparison.Ordinal)}, {Thing("'x': { '$ref': '#/definitions/Other' }")}"),
        Types(TypeNameChanged, Thing(""), "'T': { 'type': 'object', 'x-wix-name': 'Chosen', 'properties': {} }"),
        Files(TypeMoved, ("other.schema.json", A, ""), ("types.schema.json", "", A)),
        Types(TypeKindChanged, Thing(""), "'T': { 'type': 'string', 'enum': ['a'] }"),
        Types(AliasAdded, Thing($"'x': {{ {Text} }}"), $"{Thing("'x': { '$ref': '#/definitions/Name' }")}, 'Name': {{ {Text} }}"),
        Types(AliasRemoved, $"{Thing("'x': { '$ref': '#/definitions/Name' }")}, 'Name': {{ {Text} }}", Thing($"'x': {{ {Text} }}")),
        Types(AliasRetargeted, $"{A}, {B}, 'Name': {{ {ToA} }}, {Thing("'x': { '$ref': '#/definitions/Name' }")}", $"{A}, {B}, 'Name': {{ {ToB} }}, {Thing("'x': { '$ref': '#/definitions/Name' }")}"),
        Types(DescriptionChanged, "'T': { 'type': 'object', 'description': 'One.', 'properties': {} }", "'T': { 'type': 'object', 'description': 'Two.', 'properties': {} }"),

        // Fields
        Fields(FieldAdded, "", $"'x': {{ {Text} }}"),
        Types(RequiredFieldAdded, Thing(""), Thing($"'x': {{ {Text} }}", "x")),
        Fields(FieldRemoved, $"'x': {{ {Text} }}", ""),
        Types(FieldBecameRequired, Thing($"'x': {{ {Text} }}"), Thing($"'x': {{ {Text} }}", "x")),
        Types(NullableBecameRequired, Thing($"'x': {{ {Whole} }}"), Thing($"'x': {{ {Whole} }}", "x")),
        Types(FieldBecameOptional, Thing($"'x': {{ {Text} }}", "x"), Thing($"'x': {{ {Text} }}")),
        Answer(FieldBecameDefaulted, $"'x': {{ {Text} }}", "x", ""),
        Answer(DefaultedBecameRequired, $"'x': {{ {Text} }}", "", "x"),
        Fields(FieldNameChanged, $"'x': {{ {Text} }}", $"'x': {{ {Text}, 'x-wix-name': 'Chosen' }}"),
        Fields(WireNameChanged, $"'fooBar': {{ {Text} }}", $"'foo_bar': {{ {Text} }}"),
        Fields(FieldDeprecated, $"'x': {{ {Text} }}", $"'x': {{ {Text}, 'x-wix-deprecated': {{}} }}"),
        Fields(FieldUndeprecated, $"'x': {{ {Text}, 'x-wix-deprecated': {{}} }}", $"'x': {{ {Text} }}"),
        Fields(DeprecationChanged, $"'x': {{ {Text}, 'x-wix-deprecated': {{}} }}", $"'x': {{ {Text}, 'x-wix-deprecated': {{ 'removal': '2027-01-31' }} }}"),
        Fields(FieldBecameReadOnly, $"'x': {{ {Text} }}", $"'x': {{ {Text}, 'readOnly': true }}"),
        Fields(FieldBecameWritable, $"'x': {{ {Text}, 'readOnly': true }}", $"'x': {{ {Text} }}"),
        Types(CaseBecameReadOnly, OneOf($"'x': {{ {Text} }}"), OneOf($"'x': {{ {Text}, 'readOnly': true }}")),
        Types(CaseBecameWritable, OneOf($"'x': {{ {Text}, 'readOnly': true }}"), OneOf($"'x': {{ {Text} }}")),
        Fields(DefaultChanged, $"'x': {{ {Whole}, 'default': 1 }}", $"'x': {{ {Whole}, 'default': 2 }}"),
        Fields(DefaultDocumented, $"'x': {{ {Whole} }}", $"'x': {{ {Whole}, 'default': 1 }}"),
        Fields(DefaultUndocumented, $"'x': {{ {Whole}, 'default': 1 }}", $"'x': {{ {Whole} }}"),
        Types(DemandAdded, $"{A}, {Thing($"'x': {{ {ToA} }}")}", $"{A}, {Thing($"'x': {{ 'allOf': [{{ {ToA} }}, {{ 'required': ['a'] }}] }}")}"),
        Types(DemandRemoved, $"{A}, {Thing($"'x': {{ 'allOf': [{{ {ToA} }}, {{ 'required': ['a'] }}] }}")}", $"{A}, {Thing($"'x': {{ {ToA} }}")}"),
        Types(ExpectationAdded, Thing($"'x': {{ {Text} }}"), Expecting($"'x': {{ {Text} }}", "x")),
        Types(ExpectationDropped, Expecting($"'x': {{ {Text} }}", "x"), Thing($"'x': {{ {Text} }}")),

        // What a value is
        Fields(ScalarChanged, $"'x': {{ {Text} }}", $"'x': {{ {Text}, 'format': 'uuid' }}"),
        Fields(NumberWidened, $"'x': {{ {Whole} }}", $"'x': {{ {Number} }}"),
        Fields(EncodingChanged, $"'x': {{ {Whole}, 'format': 'int64' }}", $"'x': {{ {Text}, 'format': 'int64' }}"),
        Fields(ValueBecameList, $"'x': {{ {Text} }}", $"'x': {{ {Texts} }}"),
        Fields(ListBecameValue, $"'x': {{ {Texts} }}", $"'x': {{ {Text} }}"),
        Fields(ValueBecameMap, $"'x': {{ {Text} }}", $"'x': {{ {TextMap} }}"),
        Fields(MapBecameValue, $"'x': {{ {TextMap} }}", $"'x': {{ {Text} }}"),
        Fields(ListBecameMap, $"'x': {{ {Texts} }}", $"'x': {{ {TextMap} }}"),
        Fields(MapBecameList, $"'x': {{ {TextMap} }}", $"'x': {{ {Texts} }}"),
        Fields(ListItemChanged, $"'x': {{ {Texts} }}", $"'x': {{ 'type': 'array', 'items': {{ {Whole} }} }}"),
        Fields(MapValueChanged, $"'x': {{ {TextMap} }}", $"'x': {{ 'type': 'object', 'additionalProperties': {{ {Whole} }} }}"),
        Types(ReferenceChanged, $"{A}, {B}, {Thing($"'x': {{ {ToA} }}")}", $"{A}, {B}, {Thing($"'x': {{ {ToB} }}")}"),
        Types(TextBecameEnum, $"{Color}, {Thing($"'x': {{ {Text} }}")}", $"{Color}, {Thing($"'x': {{ {ToColor} }}")}"),
        Types(EnumBecameText, $"{Color}, {Thing($"'x': {{ {ToColor} }}")}", $"{Color}, {Thing($"'x': {{ {Text} }}")}"),
        Types(ScalarBecameObject, $"{A}, {Thing($"'x': {{ {Text} }}")}", $"{A}, {Thing($"'x': {{ {ToA} }}")}"),
        Types(ObjectBecameScalar, $"{A}, {Thing($"'x': {{ {ToA} }}")}", $"{A}, {Thing($"'x': {{ {Text} }}")}"),
        Fields(ValueBecameFreeForm, $"'x': {{ {Text} }}", "'x': {}"),
        Fields(FreeFormBecameTyped, "'x': {}", $"'x': {{ {Text} }}"),
        Fields(FreeFormNarrowed, "'x': {}", "'x': { 'type': 'object' }"),
        Fields(FreeFormWidened, "'x': { 'type': 'object' }", "'x': {}"),

        // Limits
        Fields(LengthTightened, $"'x': {{ {Text}, 'maxLength': 9 }}", $"'x': {{ {Text}, 'maxLength': 8 }}"),
        Fields(LengthLoosened, $"'x': {{ {Text}, 'minLength': 2 }}", $"'x': {{ {Text}, 'minLength': 1 }}"),
        Fields(RangeTightened, $"'x': {{ {Number} }}", $"'x': {{ {Number}, 'minimum': 0.5 }}"),
        Fields(RangeLoosened, $"'x': {{ {Number}, 'maximum': 1 }}", $"'x': {{ {Number} }}"),
        Fields(CountTightened, $"'x': {{ {Texts} }}", $"'x': {{ {Texts}, 'maxItems': 3 }}"),
        Fields(CountLoosened, $"'x': {{ {Texts}, 'minItems': 1 }}", $"'x': {{ {Texts}, 'minItems': 0 }}"),
        Fields(UriRuleAdded, $"'x': {{ {Text} }}", $"'x': {{ {Text}, 'format': 'uri' }}"),
        Fields(UriRuleDropped, $"'x': {{ {Text}, 'format': 'uri' }}", $"'x': {{ {Text} }}"),

        // Enumerations
        Types(EnumValueAdded, "'T': { 'type': 'string', 'enum': ['a'] }", "'T': { 'type': 'string', 'enum': ['a', 'b'] }"),
        Types(ClosedEnumValueAdded, "'T': { 'type': 'string', 'enum': ['a'], 'x-wix-openEnum': false }", "'T': { 'type': 'string', 'enum': ['a', 'b'], 'x-wix-openEnum': false }"),
        Types(EnumValueRemoved, "'T': { 'type': 'string', 'enum': ['a', 'b'] }", "'T': { 'type': 'string', 'enum': ['a'] }"),
        Types(EnumValuesReordered, "'T': { 'type': 'string', 'enum': ['a', 'b'] }", "'T': { 'type': 'string', 'enum': ['b', 'a'] }"),
        Types(EnumClosed, "'T': { 'type': 'string', 'enum': ['a'] }", "'T': { 'type': 'string', 'enum': ['a'], 'x-wix-openEnum': false }"),
        Types(EnumOpened, "'T': { 'type': 'string', 'enum': ['a'], 'x-wix-openEnum': false }", "'T': { 'type': 'string', 'enum': ['a'] }"),

        // One-of groups
        Types(GroupAdded, Thing($"'z': {{ {Text} }}"), Groups("g?x")),
        Types(RequiredGroupAdded, Thing($"'z': {{ {Text} }}"), Groups("g!x")),
        Types(GroupRemoved, Groups("g?x"), Thing($"'z': {{ {Text} }}")),
        Types(GroupRenamed, Groups("g?x,y"), Groups("h?x,y")),
        Types(UnionGroupRenamed, Union("g?x,y"), Union("h?x,y")),
        Types(GroupBecameRequired, Groups("g?x"), Groups("g!x")),
        Types(GroupBecameOptional, Groups("g!x"), Groups("g?x")),
        Types(UnionBecameRequired, Union("g?x"), Union("g!x")),
        Types(UnionBecameOptional, Union("g!x"), Union("g?x")),
        Types(CaseAdded, Groups("g?x"), Groups("g?x,y")),
        Types(CaseRemoved, Groups("g?x,y"), Groups("g?x")),
        Types(CaseMoved, Groups("g?w,x", "h?y"), Groups("g?w", "h?x,y")),
        Types(FieldBecameCase, Groups("g?x").Replace("'z'", "'y': { 'type': 'string' }, 'z'", StringComparison.Ordinal), Groups("g?x,y")),
        Types(CaseBecameField, Groups("g?x,y"), Groups("g?x").Replace("'z'", "'y': { 'type': 'string' }, 'z'", StringComparison.Ordinal)),
        Types(CasesReordered, Groups("g?x,y"), Groups("g?y,x")),

        // Methods
        Files(MethodAdded, ("Other.schema.json", "", MethodFile("Other"))),
        Files(MethodRemoved, ("Other.schema.json", MethodFile("Other"), "")),
        Method(MethodRenamed, "", "'name': 'Fetch'"),
        Files(MethodMoved, ("Other.schema.json", MethodFile("Other"), ""), ("Another.schema.json", "", MethodFile("Other"))),
        Method(ServiceChanged, "", "'service': 'Others'"),
        Method(VerbChanged, "", "'verb': 'PUT'"),
        Method(PathChanged, "", "'path': '/v2/things'"),
        Method(FieldTravelsElsewhere, "", "'params': { 'key': 'query' }"),
        Method(RequestTypeChanged, "", "'request': 'GetElseRequest'"),
        Method(ResponseTypeChanged, "", "'response': 'GetElseResponse'"),
        Method(ErrorAdded, "", "'errors': [{ 'code': 'GONE', 'status': 404 }]"),
        Method(ErrorRemoved, "'errors': [{ 'code': 'GONE', 'status': 404 }]", ""),
        Method(ErrorStatusChanged, "'errors': [{ 'code': 'GONE', 'status': 404 }]", "'errors': [{ 'code': 'GONE', 'status': 410 }]"),
        Method(ErrorsReordered, "'errors': [{ 'code': 'A', 'status': 404 }, { 'code': 'B', 'status': 404 }]", "'errors': [{ 'code': 'B', 'status': 404 }, { 'code': 'A', 'status': 404 }]"),
        Method(OutcomeChanged, "", "'outcome': 'Found'"),
        Method(PagingAdded, "", "'list': { 'items': 'items', 'next': 'next', 'cursor': 'key' }"),
        Method(PagingRemoved, "'list': { 'items': 'items', 'next': 'next', 'cursor': 'key' }", ""),
        Method(PagingItemsChanged, "'list': { 'items': 'items', 'next': 'next', 'cursor': 'key' }", "'list': { 'items': 'others', 'next': 'next', 'cursor': 'key' }"),
        Method(PagingCursorChanged, "'list': { 'items': 'items', 'next': 'next', 'cursor': 'key' }", "'list': { 'items': 'items', 'next': 'last', 'cursor': 'key' }"),
        Method(SafetyLowered, "'safe': 'idempotent'", "'safe': 'unsafe'"),
        Method(SafetyRaised, "'safe': 'unsafe'", "'safe': 'read'"),
        Method(SafetyReworded, "'safe': 'idempotent'", "'safe': 'read'"),

        // What callers must be allowed to do
        Method(PermissionDemanded, "", "'permission': 'A'"),
        Method(PermissionChanged, "'permission': 'A'", "'permission': 'B'"),
        Method(PermissionDropped, "'permission': 'A'", ""),
        Method(ScopesDemanded, "", "'scopes': ['A']"),
        Event(ScopeAdded, "'scopes': ['A']", "'scopes': ['A', 'B']"),
        Event(ScopeRemoved, "'scopes': ['A', 'B']", "'scopes': ['A']"),
        Event(ScopesDropped, "'scopes': ['A']", ""),

        // Events
        Files(EventAdded, ("Other.schema.json", "", EventFile("Other"))),
        Files(EventUnionAdded, ("Other.schema.json", "", EventFile("Other", "'union': 'OtherEvent'"))),
        Files(EventRemoved, ("Other.schema.json", EventFile("Other"), "")),
        Event(EventRenamed, "", "'name': 'Fell'"),
        Files(EventMoved, ("Other.schema.json", EventFile("Other"), ""), ("Another.schema.json", "", EventFile("Other"))),
        Event(EventUnionChanged, "", "'union': 'OtherEvent'"),
        Event(EventTypeAdded, "", "'types': ['broke', 'broken']"),
        Event(EventTypeRemoved, "'types': ['broke', 'broken']", "'types': ['broke']"),
        Event(EventEntityChanged, "", "'fqdn': 'shop.v2.thing'"),
        Event(EventSlugChanged, "", "'slug': 'fell'"),
        Event(EventFormChanged, "", "'form': 'updated'"),
        Event(EventBodyChanged, "", "'body': 'BrokeElse'"),

        // Filters
        Types(FilterFieldAdded, Filter("'a': ['$eq']"), Filter("'a': ['$eq']", "'b': ['$eq']")),
        Types(FilterFieldRemoved, Filter("'a': ['$eq']", "'b': ['$eq']"), Filter("'a': ['$eq']")),
        Types(FilterFieldChanged, Filter("'a': ['$eq']"), Filter("'a': ['$eq']").Replace("'type': 'string'", "'type': 'integer'", StringComparison.Ordinal)),
        Types(FilterOperatorAdded, Filter("'a': ['$eq']"), Filter("'a': ['$eq', '$ne']")),
        Types(FilterOperatorRemoved, Filter("'a': ['$eq', '$ne']"), Filter("'a': ['$eq']")),
    ];
}
