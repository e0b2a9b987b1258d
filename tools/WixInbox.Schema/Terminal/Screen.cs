using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Schema.Terminal;

/// <summary>
/// Where a command writes: results to the output, progress and problems beside it. Colours and progress are for people in front of a
/// terminal, and for machines there is JSON in place of all else.
/// </summary>
internal sealed class Screen(TextWriter output, TextWriter error, bool isJson, bool hasColors, bool showsProgress)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>So many findings are shown of what hinders a command.</summary>
    private const int MostFindings = 50;

    private int _progressLength;

    public static Screen Of(TextWriter output, TextWriter error, bool isJson) => new(
        output,
        error,
        isJson,
        hasColors: !isJson && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && WantsColors(Environment.GetEnvironmentVariable),
        showsProgress: ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>Whether the environment lets output be coloured (https://no-color.org).</summary>
    public static bool WantsColors(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    /// <summary>A text as it may be shown, in its colour.</summary>
    public string Paint(string text, Style style = Style.Plain) =>
        hasColors && style != Style.Plain ? $"\e[{CodeOf(style)}m{PlainText.Of(text)}\e[0m" : PlainText.Of(text);

    /// <summary>Writes a line for people; there is none where the output is JSON.</summary>
    public void Line(string text = "", Style style = Style.Plain) => PaintedLine(Paint(text, style));

    /// <summary>Writes a line of texts that are painted.</summary>
    public void PaintedLine(string painted)
    {
        if (isJson) return;
        ClearProgress();
        output.WriteLine(painted);
    }

    /// <summary>Writes the result for machines, if it is wanted.</summary>
    public void Json(Func<JsonNode> result)
    {
        if (isJson) output.WriteLine(result().ToJsonString(Indented));
    }

    public void Finding(Finding finding) => PaintedLine(finding.ToLine(Paint(finding.Severity, finding.IsError ? Style.Error : Style.Warning)));

    /// <summary>Says why the command cannot do its work.</summary>
    /// <param name="text">Why.</param>
    /// <param name="findings">What is wrong where; of many, the first.</param>
    public void Problem(string text, IReadOnlyCollection<Finding> findings)
    {
        ClearProgress();
        foreach (var finding in findings.Take(MostFindings)) error.WriteLine(finding.ToLine(finding.Severity));
        if (findings.Count > MostFindings) error.WriteLine($"and {findings.Count - MostFindings} more");
        error.WriteLine("error: " + PlainText.OfLines(text));
    }

    /// <summary>Says what takes its time, on a line that the next one replaces.</summary>
    public void Progress(string text)
    {
        if (!showsProgress) return;
        ClearProgress();
        var plain = PlainText.Of(text);
        error.Write(plain);
        _progressLength = plain.Length;
    }

    private void ClearProgress()
    {
        if (_progressLength == 0) return;
        error.Write("\r" + new string(' ', _progressLength) + "\r");
        _progressLength = 0;
    }

    private static int CodeOf(Style style) => style switch
    {
        Style.Error => 31,
        Style.Warning => 33,
        Style.Good => 32,
        Style.Name => 36,
        _ => 2,
    };
}
