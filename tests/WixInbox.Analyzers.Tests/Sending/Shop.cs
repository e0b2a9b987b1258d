using WixInbox.Analyzers.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>An API with one of everything, in the form in which types are generated, and small enough to see at a glance what a rule is about.</summary>
internal static class Shop
{
    /// <summary>A method with these statements; it has a <c>client</c>, a <c>response</c>, a <c>bell</c> and a <c>flag</c>.</summary>
    public static string Method(string statements) => $$"""
        static class Program
        {
            static async Task RunAsync(IShopClient client, SendResponse response, Bell bell, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    /// <summary>The same as source of the project.</summary>
    public static readonly Setup Setup = new() { Schemas = [], Namespace = "Shop", Sources = [Source] };

    private const string Source = """
        #nullable enable
        namespace Shop;

        [WixRequest, GeneratedFrom("shop.json", "/definitions/SendRequest")]
        public sealed record SendRequest
        {
            [GeneratedFrom("shop.json", "/definitions/SendRequest/properties/note")]
            public required Note Note { get; init; }

            [GeneratedFrom("shop.json", "/definitions/SendRequest/properties/more")]
            public IReadOnlyList<Note>? More { get; init; }

            [GeneratedFrom("shop.json", "/definitions/SendRequest/properties/byKey")]
            public IReadOnlyDictionary<string, Note>? ByKey { get; init; }

            [GeneratedFrom("shop.json", "/definitions/SendRequest/properties/revision"), WixReadOnly]
            public string? Revision { get; init; }

            public UnknownFields UnknownFields { get; init; } = UnknownFields.Empty;
        }

        [GeneratedFrom("shop.json", "/definitions/SendResponse")]
        public sealed record SendResponse
        {
            public Note? Note { get; init; }
        }

        [GeneratedFrom("shop.json", "/definitions/Note")]
        public sealed record Note
        {
            [GeneratedFrom("shop.json", "/definitions/Note/x-wix-oneOf/body")]
            public NoteBody? Body { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/items")]
            public IReadOnlyList<Item>? Items { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/id"), WixReadOnly]
            public string? Id { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/number"), WixReadOnly]
            public long? Number { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/title")]
            public string? Title { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/is~1loud")]
            public bool? IsLoud { get; init; }

            [GeneratedFrom("shop.json", "/definitions/Note/properties/color")]
            public Color? Color { get; init; }

            public UnknownFields UnknownFields { get; init; } = UnknownFields.Empty;
        }

        [WixUnion, GeneratedFrom("shop.json", "/definitions/Note/x-wix-oneOf/body")]
        public abstract record NoteBody
        {
            private NoteBody() { }

            public static implicit operator NoteBody(Letter value) => new Plain(value);
            public static implicit operator NoteBody(Bell value) => new Ring(value);

            [GeneratedFrom("shop.json", "/definitions/Note/properties/plain")]
            public sealed record Plain(Letter Value) : NoteBody;

            [GeneratedFrom("shop.json", "/definitions/Note/properties/caption")]
            public sealed record Caption(string Value) : NoteBody;

            [GeneratedFrom("shop.json", "/definitions/Note/properties/ring"), WixReadOnly]
            public sealed record Ring(Bell Value) : NoteBody;

            public sealed record Unknown(string? Name, RawJson Value) : NoteBody;
        }

        public sealed record Letter
        {
            public string? Text { get; init; }
        }

        public sealed record Bell
        {
            public string? Sound { get; init; }
        }

        [WixUnion, GeneratedFrom("shop.json", "/definitions/Item")]
        public abstract record Item
        {
            private Item() { }

            public UnknownFields UnknownFields { get; init; } = UnknownFields.Empty;

            [GeneratedFrom("shop.json", "/definitions/Item/properties/text")]
            public sealed record Text(string Value) : Item;

            [GeneratedFrom("shop.json", "/definitions/Item/properties/image")]
            public sealed record Image(string Value) : Item;
        }

        [WixRequest, GeneratedFrom("shop.json", "/definitions/PostRequest")]
        public sealed record PostRequest
        {
            public Card? Card { get; init; }
            public IReadOnlyList<Card>? Cards { get; init; }
        }

        public sealed record PostResponse
        {
            public Card? Card { get; init; }
        }

        public sealed record Card
        {
            public string? Text { get; init; }

            [WixExpected]
            public Color? Color { get; init; }

            [WixExpected]
            public bool? IsUrgent { get; init; }
        }

        public readonly struct Color(string value) : WixInbox.Json.IOpenEnum<Color>
        {
            public string Value => value ?? "";
            public bool IsKnown => true;
            public static IReadOnlyList<string> KnownTexts => [];
            public static bool IsOpen => true;
            public static Color FromText(string text) => new(text);
            public static bool TryMatch(ReadOnlySpan<byte> utf8, out Color value) => throw new NotSupportedException();
            public static Color UnknownColor => new("UNKNOWN_COLOR");
            public static Color Red => new("RED");
            public static Color Blue => new("BLUE");
        }

        public interface IShopClient
        {
            Task<SendResponse> SendAsync(SendRequest request, WixCallOptions? options = null, CancellationToken cancellationToken = default);
        }

        public sealed record Shelf
        {
            [Obsolete("Use 'Rows'.", DiagnosticId = "WXI0040"), WixDeprecated(ReplacedBy = "Rows", Removal = "2027-01-31")]
            public int? Lines { get; init; }
            public int? Rows { get; init; }

            [Obsolete("Use 'Labels'.", DiagnosticId = "WXI0040"), WixDeprecated(ReplacedBy = "Labels")]
            public int? Label { get; init; }
            public IReadOnlyList<string>? Labels { get; init; }

            [Obsolete("Use 'Rows'."), WixDeprecated(ReplacedBy = "Rows")]
            public int? Height { get; init; }

            [Obsolete("It has no replacement.", DiagnosticId = "WXI0040"), WixDeprecated]
            public int? Dust { get; init; }

            [Obsolete("Use 'Rows'.")]
            public int? Width { get; init; }
        }

        [WixUnion]
        public abstract record Place
        {
            private Place() { }

            [Obsolete("Use 'Floor'.", DiagnosticId = "WXI0040"), WixDeprecated(ReplacedBy = "Floor")]
            public sealed record Level(int Value) : Place;
            public sealed record Floor(int Value) : Place;
        }
        """;
}
