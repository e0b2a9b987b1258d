using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Finds the types that are requests, responses and bodies.</summary>
internal static class MethodRoles
{
    public static Dictionary<TypeKey, MethodRole> Of(IEnumerable<SchemaDocument> documents)
    {
        var roles = new Dictionary<TypeKey, MethodRole>();
        foreach (var document in documents)
        {
            if (document.Method?.Request is { } request) roles[new TypeKey(request.File, request.Name)] = MethodRole.Request;
            if (document.Method?.Response is { } response) roles[new TypeKey(response.File, response.Name)] = MethodRole.Response;
            if (document.Event?.Body is { } body && body.File == document.Path) roles[new TypeKey(body.File, body.Name)] = MethodRole.Response;
        }

        return roles;
    }
}
