namespace WixInbox.Codegen.Changes;

/// <summary>What can change between two sets of schemas. <see cref="ChangeRules"/> says what each does to callers.</summary>
internal enum ChangeKind
{
    TypeAdded,
    TypeRemoved,
    TypeRenamed,
    TypeNameChanged,
    TypeMoved,
    TypeKindChanged,
    AliasAdded,
    AliasRemoved,
    AliasRetargeted,
    DescriptionChanged,

    FieldAdded,
    RequiredFieldAdded,
    FieldRemoved,
    FieldBecameRequired,

    /// <summary>A field that was a <c>Nullable&lt;T&gt;</c> in C# must be there.</summary>
    NullableBecameRequired,
    FieldBecameOptional,

    /// <summary>A required field may be absent, and then reads as false, zero or empty.</summary>
    FieldBecameDefaulted,

    /// <summary>A field that was false, zero or empty where absent must be there.</summary>
    DefaultedBecameRequired,
    FieldNameChanged,

    /// <summary>A field has another JSON key that becomes the same name in C#.</summary>
    WireNameChanged,
    FieldDeprecated,
    FieldUndeprecated,
    DeprecationChanged,
    FieldBecameReadOnly,
    FieldBecameWritable,
    CaseBecameReadOnly,
    CaseBecameWritable,
    DefaultChanged,
    DefaultDocumented,
    DefaultUndocumented,
    DemandAdded,
    DemandRemoved,

    /// <summary>A field or group is required by the vendor's prose.</summary>
    ExpectationAdded,
    ExpectationDropped,

    ScalarChanged,

    /// <summary>A number is of a type that C# converts the old one to by itself.</summary>
    NumberWidened,

    /// <summary>A 64-bit integer is digits in a string, or no longer.</summary>
    EncodingChanged,
    ValueBecameList,
    ListBecameValue,
    ValueBecameMap,
    MapBecameValue,
    ListBecameMap,
    MapBecameList,
    ListItemChanged,
    MapValueChanged,
    ReferenceChanged,
    TextBecameEnum,
    EnumBecameText,
    ScalarBecameObject,
    ObjectBecameScalar,

    /// <summary>A value that had a type is any JSON.</summary>
    ValueBecameFreeForm,
    FreeFormBecameTyped,

    /// <summary>Any JSON is any object.</summary>
    FreeFormNarrowed,

    /// <summary>Any object is any JSON.</summary>
    FreeFormWidened,

    LengthTightened,
    LengthLoosened,
    RangeTightened,
    RangeLoosened,
    CountTightened,
    CountLoosened,
    UriRuleAdded,
    UriRuleDropped,

    EnumValueAdded,
    ClosedEnumValueAdded,
    EnumValueRemoved,
    EnumValuesReordered,
    EnumClosed,
    EnumOpened,

    GroupAdded,
    RequiredGroupAdded,
    GroupRemoved,
    GroupRenamed,

    /// <summary>The group of a type that is nothing but the group has another name.</summary>
    UnionGroupRenamed,
    GroupBecameRequired,
    GroupBecameOptional,

    /// <summary>A type that is nothing but a group must have one of its cases.</summary>
    UnionBecameRequired,
    UnionBecameOptional,
    CaseAdded,
    CaseRemoved,
    CaseMoved,
    FieldBecameCase,
    CaseBecameField,
    CasesReordered,

    MethodAdded,
    MethodRemoved,
    MethodRenamed,
    MethodMoved,
    ServiceChanged,
    VerbChanged,
    PathChanged,
    FieldTravelsElsewhere,
    RequestTypeChanged,
    ResponseTypeChanged,
    ErrorAdded,
    ErrorRemoved,
    ErrorStatusChanged,
    ErrorsReordered,
    OutcomeChanged,
    PagingAdded,
    PagingRemoved,
    PagingItemsChanged,
    PagingCursorChanged,
    SafetyLowered,
    SafetyRaised,

    /// <summary>A call that changed nothing leaves things as the first one did, or the other way round.</summary>
    SafetyReworded,

    PermissionDemanded,
    PermissionChanged,
    PermissionDropped,

    /// <summary>Scopes are asked for where none were.</summary>
    ScopesDemanded,
    ScopeAdded,
    ScopeRemoved,

    /// <summary>No scopes are asked for any more.</summary>
    ScopesDropped,

    EventAdded,

    /// <summary>An event of a union that there was not.</summary>
    EventUnionAdded,
    EventRemoved,
    EventRenamed,
    EventMoved,
    EventUnionChanged,
    EventTypeAdded,
    EventTypeRemoved,
    EventEntityChanged,
    EventSlugChanged,
    EventFormChanged,
    EventBodyChanged,

    FilterFieldAdded,
    FilterFieldRemoved,
    FilterFieldChanged,
    FilterOperatorAdded,
    FilterOperatorRemoved,
}
