using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>
/// What changed, a line of JSON for each change, from which a restart rebuilds the state. A last line that was cut off, as when the
/// process was killed while it wrote, is taken out.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    private Journal(FileStream file) => _file = file;

    /// <summary>Opens a journal, and gives what stands in it.</summary>
    /// <param name="path">The file; it is made if it is not there.</param>
    /// <param name="replay">Takes each change, in order.</param>
    /// <exception cref="InvalidDataException">A line before the last is broken.</exception>
    public static Journal Open(string path, Action<JsonObject> replay)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            file.SetLength(Replay(file, path, replay));
            file.Seek(0, SeekOrigin.End);
            return new Journal(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Append(JsonObject change)
    {
        _file.Write(Encoding.UTF8.GetBytes(change.ToJsonString() + "\n"));
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The length of what is whole.</summary>
    private static long Replay(FileStream file, string path, Action<JsonObject> replay)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var (start, number) = (0, 0);
        while (bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var length)
        {
            number++;
            var line = bytes.AsSpan(start, length);
            start += length + 1;
            try
            {
                replay(JsonNode.Parse(line)!.AsObject());
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or NullReferenceException or FormatException or KeyNotFoundException)
            {
                throw new InvalidDataException($"{path}({number}): the line is no change of an inbox: {failure.Message}", failure);
            }
        }

        return start;
    }
}
