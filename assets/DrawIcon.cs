// Draws icon.png, the icon of the packages: a speech bubble with braces in it. From this folder: dotnet run DrawIcon.cs
using System.Buffers.Binary;
using System.IO.Compression;

const int Size = 128;
var rows = new byte[Size * (1 + (Size * 4))]; // each row starts with its filter: none
for (var y = 0; y < Size; y++)
    for (var x = 0; x < Size; x++)
        ColorAt(x + 0.5, y + 0.5).CopyTo(rows, (y * (1 + (Size * 4))) + 1 + (x * 4));

using var file = File.Create("icon.png");
file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
var header = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(header, Size);
BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
(header[8], header[9]) = (8, 6); // eight bits each of red, green, blue and alpha
Write("IHDR"u8, header);
Write("IDAT"u8, Compress(rows));
Write("IEND"u8, []);

static byte[] ColorAt(double x, double y)
{
    var bubble = Math.Min(Box(x - 64, y - 54, 56, 44, 20), Tail(x, y));
    var braces = Brace(Math.Abs(x - 64), y - 54) - 4.5;
    var (alpha, ink) = (Coverage(bubble), Coverage(braces));
    return [Mix(0x11, 0xFF, ink), Mix(0x6D, 0xFF, ink), Mix(0xFF, 0xFF, ink), (byte)Math.Round(255 * alpha)];
}

// Distances to outlines, below zero inside; half a pixel to either side of an outline is half covered.
static double Coverage(double distance) => Math.Clamp(0.5 - distance, 0, 1);

static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

static double Box(double x, double y, double width, double height, double radius)
{
    var (right, low) = (Math.Abs(x) - width + radius, Math.Abs(y) - height + radius);
    return Math.Min(Math.Max(right, low), 0) + Math.Sqrt((Math.Max(right, 0) * Math.Max(right, 0)) + (Math.Max(low, 0) * Math.Max(low, 0))) - radius;
}

static double Tail(double x, double y) => Math.Max(Math.Max(90 - y, 30 - x), ((x - 30) + (y - 124)) / Math.Sqrt(2));

// The right one of two braces, by its distance from the middle.
static double Brace(double x, double y) => new[]
{
    Line(x, y, 18, -26, 26, -26), Line(x, y, 26, -26, 30, -20), Line(x, y, 30, -20, 30, -8), Line(x, y, 30, -8, 38, 0),
    Line(x, y, 38, 0, 30, 8), Line(x, y, 30, 8, 30, 20), Line(x, y, 30, 20, 26, 26), Line(x, y, 26, 26, 18, 26),
}.Min();

static double Line(double x, double y, double fromX, double fromY, double toX, double toY)
{
    var (dx, dy) = (toX - fromX, toY - fromY);
    var along = Math.Clamp((((x - fromX) * dx) + ((y - fromY) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    var (awayX, awayY) = (x - fromX - (along * dx), y - fromY - (along * dy));
    return Math.Sqrt((awayX * awayX) + (awayY * awayY));
}

static byte[] Compress(byte[] bytes)
{
    using var output = new MemoryStream();
    using (var zlib = new ZLibStream(output, CompressionLevel.SmallestSize)) zlib.Write(bytes);
    return output.ToArray();
}

void Write(ReadOnlySpan<byte> type, byte[] data)
{
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
    file.Write(number);
    file.Write(type);
    file.Write(data);
    BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
    file.Write(number);
}

static uint Crc(byte[] bytes)
{
    var crc = uint.MaxValue;
    foreach (var value in bytes)
    {
        crc ^= value;
        for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
    }

    return ~crc;
}
