namespace WixInbox.Json.Benchmarks.Size;

/// <summary>The generated types that the payloads A, B and C are made of.</summary>
internal static class PayloadTypes
{
    public static HashSet<string> Names()
    {
        var found = new HashSet<Type>();
        Add(typeof(SendMessageRequest), found);
        Add(typeof(ListMessagesResponse), found);
        return [.. found.Where(static type => !type.IsNested).Select(static type => type.Name)];
    }

    private static void Add(Type type, HashSet<Type> found)
    {
        foreach (var argument in type.GetGenericArguments()) Add(argument, found);
        if (type.Assembly != typeof(Message).Assembly || !found.Add(type)) return;
        foreach (var property in type.GetProperties()) Add(property.PropertyType, found);
        foreach (var @case in type.GetNestedTypes()) Add(@case, found);
    }
}
