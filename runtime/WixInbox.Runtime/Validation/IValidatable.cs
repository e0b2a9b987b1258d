namespace WixInbox.Validation;

/// <summary>A generated type that knows the limits which its schema sets.</summary>
public interface IValidatable
{
    /// <summary>Reports each limit that the value breaks. Allocates nothing when there is none.</summary>
    void Validate(ref Violations violations);
}
