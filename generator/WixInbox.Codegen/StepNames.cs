namespace WixInbox.Codegen;

/// <summary>The names of the pipeline's steps, by which tests ask what ran.</summary>
internal static class StepNames
{
    public const string Language = nameof(Language);
    public const string ClosedTypes = nameof(ClosedTypes);
    public const string Polyfill = nameof(Polyfill);
    public const string Options = nameof(Options);
    public const string SchemaFiles = nameof(SchemaFiles);
    public const string Documents = nameof(Documents);
    public const string Selection = nameof(Selection);
    public const string Homes = nameof(Homes);
    public const string EmissionOptions = nameof(EmissionOptions);
    public const string Index = nameof(Index);
    public const string BoundFiles = nameof(BoundFiles);
    public const string Types = nameof(Types);
    public const string JsonPlans = nameof(JsonPlans);
    public const string Methods = nameof(Methods);
    public const string Services = nameof(Services);
    public const string Client = nameof(Client);
    public const string Events = nameof(Events);
    public const string EventUnions = nameof(EventUnions);
    public const string Resolver = nameof(Resolver);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Locks = nameof(Locks);
    public const string Departures = nameof(Departures);

    /// <summary>All values of a step as one, wherever that is asked for.</summary>
    public const string Gathered = nameof(Gathered);
}
