namespace WixInbox.Schema.Typings.Transport;

/// <summary>How the vendor's own client calls a method.</summary>
/// <param name="Function">What the client's function is called.</param>
/// <param name="Verb">GET, POST …</param>
/// <param name="MethodFqn">The service and the method, in full.</param>
/// <param name="Path">The public path, with the fields of the request in braces.</param>
/// <param name="HasBody">Whether the fields that are not in the path travel in the body; in the query otherwise.</param>
/// <param name="Conversions">What is converted on its way, in the request and in the response.</param>
/// <param name="Line">Where that is said.</param>
internal sealed record Call(string Function, string Verb, string MethodFqn, string Path, bool HasBody, IReadOnlyList<Conversion> Conversions, int Line)
{
    public string Method => MethodFqn[(MethodFqn.LastIndexOf('.') + 1)..];

    public string Service
    {
        get
        {
            var parts = MethodFqn.Split('.');
            return parts.Length < 2 ? parts[0] : parts[^2];
        }
    }
}

/// <summary>A field that is one thing in JavaScript and another on the wire.</summary>
/// <param name="Kind">What it is on the wire.</param>
/// <param name="IsRequest">Whether it was met on the way to the service.</param>
/// <param name="Path">Its path from the request, the response or the event.</param>
internal readonly record struct Conversion(ConversionKind Kind, bool IsRequest, string Path);

internal enum ConversionKind
{
    Timestamp,
    Float,
    Bytes,
    Duration,
    FieldMask,
}
