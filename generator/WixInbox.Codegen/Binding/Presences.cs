using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Binding;

/// <summary>
/// Whether a field may be null in C#. Only the response of a method reads what is absent as false, zero or empty: its fields are
/// the vendor's own, and proto-JSON leaves such values out.
/// </summary>
internal static class Presences
{
    public static Presence Of(CSharpType type, bool isRequired, MethodRole role)
    {
        if (isRequired) return Presence.Required;
        return role == MethodRole.Response && HasZero(type) ? Presence.Defaulted : Presence.Optional;
    }

    private static bool HasZero(CSharpType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Guid or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Duration } => false,
        ScalarType or ListType or MapType => true,
        _ => false,
    };
}
