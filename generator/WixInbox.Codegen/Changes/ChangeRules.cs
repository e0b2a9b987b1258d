using static WixInbox.Codegen.Changes.ChangeDirections;
using static WixInbox.Codegen.Changes.ChangeKind;
using static WixInbox.Codegen.Changes.ChangeSeverity;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// What each kind of change does to callers, by direction. It is judged by the code that the generator emits: by what callers write
/// against it, and by what it does with JSON. docs/schemas.md has the same table.
/// </summary>
internal static class ChangeRules
{
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        // Types
        new(TypeAdded, Any, Compatible, "nobody names it yet"),
        new(TypeRemoved, Any, Source, "code that names the type no longer compiles"),
        new(TypeRenamed, Any, Source, "code that names the type no longer compiles"),
        new(TypeNameChanged, Any, Source, "the class has another name, and code that names it no longer compiles"),
        new(TypeMoved, Any, Documentation, "C# knows no files, so the class stays what it is"),
        new(TypeKindChanged, Any, Source, "a record, a one-of, an enumeration and a name for a scalar are used in different ways"),
        new(AliasAdded, Any, Documentation, "a name for a scalar, list or map is no type in C#"),
        new(AliasRemoved, Any, Documentation, "a name for a scalar, list or map is no type in C#"),
        new(AliasRetargeted, Any, Source, "every property that has the name for its type is of another type"),
        new(DescriptionChanged, Any, Documentation, "it is the text that editors show"),

        // Fields
        new(FieldAdded, Any, Compatible, "it may be left out; who took it out of the unknown fields finds it in its property now"),
        new(RequiredFieldAdded, Request, Source, "an object initializer without the new required property does not compile"),
        new(RequiredFieldAdded, Received, Behaviour, "the service sends it, but JSON kept from before does not have it and cannot be read"),
        new(FieldRemoved, Any, Source, "code that names the property no longer compiles"),
        new(FieldBecameRequired, Request, Source, "an object initializer without the property does not compile any more"),
        new(FieldBecameRequired, Received, RunTime, "JSON without it was read as null, and is refused now"),
        new(NullableBecameRequired, Any, Source, "the property is no nullable value any more: its Value and HasValue are gone"),
        new(FieldBecameOptional, Request, Compatible, "what is set still may be"),
        new(FieldBecameOptional, Received, Source, "the property may be null: code that uses it does not compile, or with a warning"),
        new(FieldBecameDefaulted, Received, Behaviour, "where it is absent it reads as false, zero or empty, and was null or refused"),
        new(DefaultedBecameRequired, Received, RunTime, "JSON without it was read as false, zero or empty, and is refused now"),
        new(FieldNameChanged, Any, Source, "the property has another name, and code that names it no longer compiles"),
        new(WireNameChanged, Any, Behaviour, "the property keeps its name, but JSON kept from before has the old key"),
        new(FieldDeprecated, Any, Behaviour, "the compiler warns of an obsolete property (WXI0040)"),
        new(FieldUndeprecated, Any, Compatible, "the compiler no longer warns of the property"),
        new(DeprecationChanged, Any, Documentation, "the warning says something else"),
        new(FieldBecameReadOnly, Request, Behaviour, "a value that callers set is left out of the request without a word"),
        new(FieldBecameReadOnly, Received, Documentation, "the service sends it as before"),
        new(FieldBecameWritable, Request, Behaviour, "a value was left out of the request, and is sent now"),
        new(FieldBecameWritable, Received, Documentation, "the service sends it as before"),
        new(CaseBecameReadOnly, Request, RunTime, "a request with the case breaks a limit (FIELD_NOT_ALLOWED) and is not sent"),
        new(CaseBecameReadOnly, Received, Documentation, "the service sends it as before"),
        new(CaseBecameWritable, Request, Compatible, "requests may have the case"),
        new(CaseBecameWritable, Received, Documentation, "the service sends it as before"),
        new(DefaultChanged, Request, Behaviour, "the default is never sent, so calls that leave the field out now mean something else"),
        new(DefaultChanged, Received, Documentation, "the service says what it has, and a default is documentation"),
        new(DefaultDocumented, Any, Documentation, "a default is documentation"),
        new(DefaultUndocumented, Any, Documentation, "a default is documentation"),
        new(DemandAdded, Request, RunTime, "a request without the member breaks a limit (REQUIRED_FIELD) and is not sent"),
        new(DemandAdded, Received, Documentation, "only requests are held to what is demanded"),
        new(DemandRemoved, Any, Compatible, "what has the member still is valid"),
        new(ExpectationAdded, Request, Behaviour, "a warning where an object is made without it"),
        new(ExpectationAdded, Received, Documentation, "the service sends it as before"),
        new(ExpectationDropped, Any, Compatible, "there is no warning any more"),

        // What a value is
        new(ScalarChanged, Any, Source, "the property has another type"),
        new(NumberWidened, Request, Compatible, "C# converts the narrower number without a cast"),
        new(NumberWidened, Received, Source, "C# does not convert the wider number to the narrower one without a cast"),
        new(EncodingChanged, Any, Behaviour, "the property keeps its type and both forms are read, but another one is written"),
        new(ValueBecameList, Any, Source, "the property is a list"),
        new(ListBecameValue, Any, Source, "the property is no list any more"),
        new(ValueBecameMap, Any, Source, "the property is a map"),
        new(MapBecameValue, Any, Source, "the property is no map any more"),
        new(ListBecameMap, Any, Source, "the property is a map, and was a list"),
        new(MapBecameList, Any, Source, "the property is a list, and was a map"),
        new(ListItemChanged, Any, Source, "the items of the list have another type"),
        new(MapValueChanged, Any, Source, "the values of the map have another type"),
        new(ReferenceChanged, Any, Source, "the property has another type"),
        new(TextBecameEnum, Any, Source, "the property is an enumeration, and was a text"),
        new(EnumBecameText, Any, Source, "the property is a text, and was an enumeration"),
        new(ScalarBecameObject, Any, Source, "the property is an object, and was a scalar"),
        new(ObjectBecameScalar, Any, Source, "the property is a scalar, and was an object"),
        new(ValueBecameFreeForm, Any, Source, "the property is RawJson"),
        new(FreeFormBecameTyped, Any, Source, "the property is RawJson no longer"),
        new(FreeFormNarrowed, Request, RunTime, "the service takes objects alone, and the property holds any JSON"),
        new(FreeFormNarrowed, Received, Compatible, "what the service sends is an object"),
        new(FreeFormWidened, Request, Compatible, "an object still may be sent"),
        new(FreeFormWidened, Received, Behaviour, "what the service sends may be no object"),

        // Limits
        new(LengthTightened, Request, RunTime, "a request that was valid breaks the limit and is not sent"),
        new(LengthTightened, Received, Compatible, "the service sends less than it might have"),
        new(LengthLoosened, Request, Compatible, "what was valid still is"),
        new(LengthLoosened, Received, Behaviour, "the service may send more than callers have made room for"),
        new(RangeTightened, Request, RunTime, "a request that was valid breaks the limit and is not sent"),
        new(RangeTightened, Received, Compatible, "the service sends less than it might have"),
        new(RangeLoosened, Request, Compatible, "what was valid still is"),
        new(RangeLoosened, Received, Behaviour, "the service may send numbers that callers have not reckoned with"),
        new(CountTightened, Request, RunTime, "a request that was valid breaks the limit and is not sent"),
        new(CountTightened, Received, Compatible, "the service sends less than it might have"),
        new(CountLoosened, Request, Compatible, "what was valid still is"),
        new(CountLoosened, Received, Behaviour, "the service may send more than callers have made room for"),
        new(UriRuleAdded, Request, RunTime, "a text that is no URI breaks a limit (FORMAT) and is not sent"),
        new(UriRuleAdded, Received, Compatible, "what the service sends is a URI"),
        new(UriRuleDropped, Request, Compatible, "a URI still may be sent"),
        new(UriRuleDropped, Received, Behaviour, "what the service sends may be no URI"),

        // Enumerations
        new(EnumValueAdded, Any, Compatible, "an open enumeration has always taken texts that it does not list"),
        new(ClosedEnumValueAdded, Request, Compatible, "nobody has to send it"),
        new(ClosedEnumValueAdded, Received, RunTime, "code that has an answer for every value of a closed enumeration has none for this one"),
        new(EnumValueRemoved, Any, Source, "code that names the value no longer compiles"),
        new(EnumValuesReordered, Any, Behaviour, "the members of Known have other numbers, which matters to whoever stores those"),
        new(EnumClosed, Any, RunTime, "a text that the schema does not list was kept, and is refused now"),
        new(EnumOpened, Request, Compatible, "what was valid still is"),
        new(EnumOpened, Received, Behaviour, "texts that the schema does not list arrive, and KnownValue is null for them"),

        // One-of groups
        new(GroupAdded, Any, Compatible, "it may be left out"),
        new(RequiredGroupAdded, Request, Source, "an object initializer without the new required property does not compile"),
        new(RequiredGroupAdded, Received, Behaviour, "JSON kept from before does not have it, and reads as the case Unknown"),
        new(GroupRemoved, Any, Source, "code that names the property or its cases no longer compiles"),
        new(GroupRenamed, Any, Source, "the property and the type of the one-of are named after the group"),
        new(UnionGroupRenamed, Any, Documentation, "a type that is nothing but the group has the type's name alone"),
        new(GroupBecameRequired, Request, Source, "an object initializer without the property does not compile any more"),
        new(GroupBecameRequired, Received, Behaviour, "where no case is there the property is Unknown, and was null"),
        new(GroupBecameOptional, Request, Compatible, "what is set still may be"),
        new(GroupBecameOptional, Received, Source, "the property may be null: code that uses it compiles with a warning"),
        new(UnionBecameRequired, Request, RunTime, "a request without any case breaks a limit and is not sent"),
        new(UnionBecameRequired, Received, Compatible, "the service sends one of the cases that there were"),
        new(UnionBecameOptional, Request, Compatible, "what was valid still is"),
        new(UnionBecameOptional, Received, Behaviour, "the service may send none of the cases, which is Unknown"),
        new(CaseAdded, Any, Source, "Match and Switch want an answer for the new case"),
        new(CaseRemoved, Any, Source, "code that names the case no longer compiles, nor do Match and Switch"),
        new(CaseMoved, Any, Source, "the case belongs to another type, and both have another Match"),
        new(FieldBecameCase, Any, Source, "the property is gone, and its value a case of the group"),
        new(CaseBecameField, Any, Source, "the case is gone, and its value a property of its own"),
        new(CasesReordered, Any, Source, "Match and Switch want their answers in another order"),

        // Methods
        new(MethodAdded, Any, Compatible, "callers need not call it; only an implementation of the interface by hand has to follow"),
        new(MethodRemoved, Any, Source, "code that calls the method no longer compiles"),
        new(MethodRenamed, Any, Source, "code that calls the method no longer compiles"),
        new(MethodMoved, Any, Documentation, "C# knows no files, so the method stays what it is"),
        new(ServiceChanged, Any, Source, "the method stands on another client"),
        new(VerbChanged, Any, Behaviour, "callers see nothing of it, but recordings and rules of proxies do"),
        new(PathChanged, Any, Behaviour, "callers see nothing of it, but recordings and rules of proxies do"),
        new(FieldTravelsElsewhere, Request, Behaviour, "callers see nothing of it, but recordings and logs of addresses do"),
        new(RequestTypeChanged, Any, Source, "the method takes another type"),
        new(ResponseTypeChanged, Any, Source, "the method returns another type"),
        new(ErrorAdded, Any, Source, "Match and Switch of the result want an answer for the new case"),
        new(ErrorRemoved, Any, Source, "code that names the case of the result no longer compiles"),
        new(ErrorStatusChanged, Any, Documentation, "errors are told apart by their codes"),
        new(ErrorsReordered, Any, RunTime, "Match and Switch of the result compile with their answers in the old order, and give the wrong one"),
        new(OutcomeChanged, Any, Source, "the case of the result that is the success has another name"),
        new(PagingAdded, Any, Compatible, "there are calls for all items and all pages"),
        new(PagingRemoved, Any, Source, "the calls for all items and all pages are gone"),
        new(PagingItemsChanged, Any, Source, "the call for all items gives other items"),
        new(PagingCursorChanged, Any, Behaviour, "the walk over pages takes its cursor from elsewhere, or puts it elsewhere"),
        new(SafetyLowered, Any, Behaviour, "calls that were repeated after a failure no longer are"),
        new(SafetyRaised, Any, Behaviour, "calls that were not repeated after a failure are now"),
        new(SafetyReworded, Any, Documentation, "calls are repeated after a failure, as they were"),

        // What callers must be allowed to do
        new(PermissionDemanded, Any, RunTime, "a caller without the permission is refused"),
        new(PermissionChanged, Any, RunTime, "a caller with the old permission alone is refused"),
        new(PermissionDropped, Any, Compatible, "callers need less"),
        new(ScopesDemanded, Any, RunTime, "an app without one of the scopes is refused"),
        new(ScopeAdded, Any, Compatible, "one scope more is enough"),
        new(ScopeRemoved, Any, RunTime, "an app with that scope alone is refused"),
        new(ScopesDropped, Any, Compatible, "apps need less"),

        // Events
        new(EventAdded, Event, Source, "Match and Switch of the union want an answer for the new case"),
        new(EventUnionAdded, Event, Compatible, "nobody has code over the new union yet"),
        new(EventRemoved, Event, Source, "code that names the case no longer compiles"),
        new(EventRenamed, Event, Source, "the case of the union has another name"),
        new(EventMoved, Event, Documentation, "C# knows no files, so the event stays what it is"),
        new(EventUnionChanged, Event, Source, "the event is a case of another union"),
        new(EventTypeAdded, Event, Compatible, "events are recognised by one spelling more"),
        new(EventTypeRemoved, Event, Behaviour, "an event that is spelt so is Unknown, unless its entity and slug tell"),
        new(EventEntityChanged, Event, Behaviour, "an event of an unknown spelling is recognised by another entity"),
        new(EventSlugChanged, Event, Behaviour, "an event of an unknown spelling is recognised by another slug"),
        new(EventFormChanged, Event, Behaviour, "the body is read from another place; an event kept from before is Unknown"),
        new(EventBodyChanged, Event, Source, "the body has another type"),

        // Filters
        new(FilterFieldAdded, Any, Compatible, "there is one field more to filter by"),
        new(FilterFieldRemoved, Any, Source, "code that filters by the field no longer compiles"),
        new(FilterFieldChanged, Any, Source, "the field is compared with another type"),
        new(FilterOperatorAdded, Any, Compatible, "there is one comparison more"),
        new(FilterOperatorRemoved, Any, Source, "code that compares so no longer compiles"),
    ];

    private static readonly ILookup<ChangeKind, ChangeRule> ByKind = All.ToLookup(static rule => rule.Kind);

    /// <summary>The row that says the worst of a change. What nothing leads to is judged as if it went every way.</summary>
    public static ChangeRule Of(ChangeKind kind, ChangeDirections direction)
    {
        var rules = ByKind[kind].Where(rule => direction == None || (rule.Direction & direction) != 0).ToList();
        if (rules.Count == 0) rules = [.. ByKind[kind]]; // a rule about what is received alone, of a type that is not: judged all the same
        return rules.Aggregate(static (worst, rule) => rule.Severity > worst.Severity ? rule : worst);
    }
}
