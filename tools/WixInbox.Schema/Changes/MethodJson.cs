using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>A method, as its file says it.</summary>
internal static class MethodJson
{
    public static JsonObject Of(MethodDeclaration method)
    {
        var json = new JsonObject
        {
            ["name"] = method.Name.Text,
            ["service"] = method.Service.Text,
            ["verb"] = method.Verb,
            ["path"] = method.Path.Text,
            ["safe"] = method.Safety,
        };
        if (method.Params.Count > 0) json["params"] = ParamsOf(method);
        if (method.Permission is { } permission) json["permission"] = permission;
        if (method.Scopes.Count > 0) json["scopes"] = Texts.Of(method.Scopes.Order(StringComparer.Ordinal));
        if (method.Errors.Count > 0)
            json["errors"] = new JsonArray([.. method.Errors.Select(static error => new JsonObject { ["code"] = error.Code.Text, ["status"] = error.Status })]);
        if (method.Paging is { } paging)
            json["list"] = new JsonObject { ["items"] = paging.Items.Text, ["next"] = paging.Next.Text, ["cursor"] = paging.Cursor.Text };
        if (method.Outcome is { } outcome) json["outcome"] = outcome.Text;
        return json;
    }

    public static JsonObject MessagesOf(MethodDeclaration method, References references)
    {
        var json = new JsonObject();
        if (method.Request is { } request) json["request"] = references.Of(request);
        if (method.Response is { } response) json["response"] = references.Of(response);
        return json;
    }

    private static JsonObject ParamsOf(MethodDeclaration method)
    {
        var json = new JsonObject();
        foreach (var param in method.Params.OrderBy(static param => param.Field.Text, StringComparer.Ordinal)) json[param.Field.Text] = param.Way;
        return json;
    }
}
