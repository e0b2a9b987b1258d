using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>A call that adds members to the body of its request.</summary>
/// <param name="Type">The type of the request.</param>
/// <param name="Request">What is known of the request.</param>
/// <param name="Added">What is added.</param>
internal sealed record SentCall(INamedTypeSymbol Type, SentObject Request, IOperation Added)
{
    private const string Body = "Body";

    public static bool IsOne(IInvocationOperation call)
    {
        if (call.Arguments.Length < 2) return false;
        var isWithOptions = false;
        foreach (var parameter in call.TargetMethod.Parameters) isWithOptions |= RuntimeTypes.IsCallOptions(parameter.Type);
        return isWithOptions && call.TargetMethod.Parameters.Any(static parameter => parameter.Type.Has(Marks.Request));
    }

    public static SentCall? Of(IInvocationOperation call, LocalUses locals)
    {
        var request = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Has(Marks.Request) == true);
        var options = call.Arguments.FirstOrDefault(static argument => RuntimeTypes.IsCallOptions(argument.Parameter?.Type));
        if (request?.Parameter?.Type is not INamedTypeSymbol type || options is null) return null;
        var added = SentObject.Of(options.Value, locals).Members.FirstOrDefault(static member => member.Property.Name == Body).Value;
        return added is null ? null : new SentCall(type, SentObject.Of(request.Value, locals), added);
    }
}
