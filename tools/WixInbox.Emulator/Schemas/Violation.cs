namespace WixInbox.Emulator.Schemas;

/// <summary>A field violation as the service reports it.</summary>
internal sealed record Violation(string Field, string Rule, string Description);
