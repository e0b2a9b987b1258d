using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Transport;

/// <summary>Reads <c>transformPaths(x, [{ transformFn, paths: [{ path }] }])</c>, wherever it stands in a stretch of code.</summary>
internal sealed class ConversionReader(ScriptToken[] tokens, ScriptNotes notes)
{
    private const string TransformPaths = "transformPaths";

    private static readonly string[] ClientForms = ["Address", "Audio", "Document", "Image", "PageURL", "PageURLV2", "Video", "VideoV2"];

    public List<Conversion> Read(int start, int end)
    {
        var conversions = new List<Conversion>();
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].Is(TransformPaths)) continue;
            // Both '(0, import.transformPaths)(payload, [' and 'transformPaths(payload, [': past the name to the list.
            var cursor = new TokenCursor(tokens, at + 1);
            cursor.TryTake(")");
            if (!cursor.TryTake("(")) continue; // an import
            cursor.TakeName();
            if (cursor.TryTake(",") && cursor.Is("[") && new ScriptValueReader(cursor).Read() is ListValue list) Read(list, conversions);
            else notes.NotUnderstood(tokens[at].Line, "conversions of fields that are no list");
        }

        return conversions;
    }

    private void Read(ListValue list, List<Conversion> conversions)
    {
        foreach (var item in list.Items.OfType<MapValue>())
        {
            if (item.Find("transformFn") is not CodeValue function || item.Find("paths") is not ListValue paths)
            {
                notes.NotUnderstood(item.Line, "a conversion without a function or paths");
                continue;
            }

            var name = tokens[function.End - 1].Text;
            if (KindOf(name) is not { } kind)
            {
                if (!IsOfClientAlone(name)) notes.NotUnderstood(item.Line, $"the conversion '{name}'");
                continue;
            }

            var isRequest = name.StartsWith("transformSDK", StringComparison.Ordinal);
            foreach (var path in paths.Items.OfType<MapValue>())
                if (path.Text("path") is { } text) conversions.Add(new Conversion(kind, isRequest, text));
        }
    }

    /// <summary>What the client makes another form of, while the wire has what the typings say.</summary>
    private static bool IsOfClientAlone(string function) => ClientForms.Any(form => function.EndsWith("SDK" + form, StringComparison.Ordinal) || function.EndsWith("REST" + form, StringComparison.Ordinal));

    private static ConversionKind? KindOf(string function) => function switch
    {
        "transformSDKTimestampToRESTTimestamp" or "transformRESTTimestampToSDKTimestamp" => ConversionKind.Timestamp,
        "transformSDKFloatToRESTFloat" or "transformRESTFloatToSDKFloat" => ConversionKind.Float,
        "transformSDKBytesToRESTBytes" or "transformRESTBytesToSDKBytes" => ConversionKind.Bytes,
        "transformSDKDurationToRESTDuration" or "transformRESTDurationToSDKDuration" => ConversionKind.Duration,
        "transformSDKFieldMaskToRESTFieldMask" or "transformRESTFieldMaskToSDKFieldMask" => ConversionKind.FieldMask,
        _ => null,
    };
}
