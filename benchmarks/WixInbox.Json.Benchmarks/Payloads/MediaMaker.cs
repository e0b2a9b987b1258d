using System.Text.Json.Nodes;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Images and files. What the service answers with expires; what a client sends does not.</summary>
internal sealed class MediaMaker(Draw draw)
{
    public JsonObject Image(bool isAnswer)
    {
        var id = $"{draw.Hex(6)}_{draw.Hex(32)}~mv2.jpg";
        var image = new JsonObject
        {
            ["id"] = id,
            ["url"] = $"https://static.wixstatic.com/media/{id}",
            ["filename"] = draw.Pick("table (1).jpg", "menu.jpg", "IMG_2041.jpg", "front door.jpg", "Karte für heute.jpg"),
            ["width"] = draw.Pick(640, 1200, 1920, 4032),
            ["height"] = draw.Pick(480, 798, 1080, 3024),
        };
        if (isAnswer) image["urlExpiration"] = draw.Time();
        return image;
    }

    public JsonObject File(bool isAnswer)
    {
        var id = $"{draw.Hex(6)}_{draw.Hex(32)}.pdf";
        var file = new JsonObject
        {
            ["id"] = id,
            ["url"] = $"https://files.wixstatic.com/ugd/{id}?dn=invoice%20{draw.Number(100, 9999)}.pdf",
            ["filename"] = draw.Pick("invoice.pdf", "Invoice \"No. 7\".pdf", "directions.pdf", "price list 2025.pdf"),
            ["mimeType"] = "application/pdf",
        };
        if (isAnswer) file["urlExpiration"] = draw.Time();
        return file;
    }

    public string IconUrl() => $"https://static.wixstatic.com/media/{draw.Hex(16)}.webp";
}
