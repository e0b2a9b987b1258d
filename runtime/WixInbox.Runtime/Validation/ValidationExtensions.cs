using WixInbox.Validation;

namespace WixInbox;

/// <summary>Validation of generated types before anything is sent.</summary>
public static class ValidationExtensions
{
    /// <summary>
    /// Every limit that the value breaks, with the path on the wire; empty when all is well. Clients do this before they send,
    /// unless <see cref="WixClientOptions.ValidateRequests"/> is off.
    /// </summary>
    public static IReadOnlyList<FieldViolation> Validate(this IValidatable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var violations = default(Violations);
        value.Validate(ref violations);
        return violations.ToList();
    }
}
