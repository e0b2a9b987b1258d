namespace WixInbox.Codegen.Tests.Values;

/// <summary>A value that breaks one rule, and the path at which a validator must say so.</summary>
internal sealed record Probe(object Value, string Path, string Rule)
{
    public bool IsFound() => GeneratedApi.Validate(Value).Any(violation => violation.Field == Path);
}
