using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>The C# names that a method takes: its result's, and those of the members of its client.</summary>
internal static class MethodNames
{
    public static string ResultOf(string method) => method + "Result";

    public static IEnumerable<string> Of(MethodDeclaration method)
    {
        var (name, client) = (method.Name.Text, method.Service.Text + "Client.");
        string[] members = [name + "Async", $"Try{name}Async", name + "Method"];
        string[] paged = method.Paging is null ? [] : [AllOf(name) + "Async", name + "PagesAsync", name + "Pages"];
        return members.Concat(paged).Select(member => client + member).Prepend(ResultOf(name));
    }

    /// <summary><c>ListThings</c> becomes <c>ListAllThings</c>: the word goes behind the verb.</summary>
    public static string AllOf(string method)
    {
        var end = Math.Min(1, method.Length);
        while (end < method.Length && !char.IsUpper(method[end])) end++;
        return method.Substring(0, end) + "All" + method.Substring(end);
    }
}
