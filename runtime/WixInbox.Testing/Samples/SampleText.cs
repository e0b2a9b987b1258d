using System.Text;

namespace WixInbox.Testing;

/// <summary>Texts of so many code points: words mostly, and now and then what breaks code that has not met it.</summary>
internal static class SampleText
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Words = "a table for two at eight, please; the usual by the window if it is free. thank you! ";

    private static readonly Rune[] Odd = [.. "\"\\/<&>'\t\näßéİı漢字العربية\u200d\u00a0👩🏽‍🚀🎉".EnumerateRunes()];

    /// <summary>A text.</summary>
    /// <param name="length">How many code points.</param>
    /// <param name="next">The next number below a bound.</param>
    internal static string Of(int length, Func<int, int> next)
    {
        var text = new StringBuilder(length);
        var at = next(Words.Length);
        var isOdd = next(4) == 0;
        for (var count = 0; count < length; count++, at++)
        {
            if (isOdd && next(3) == 0) text.Append(Odd[next(Odd.Length)]);
            else text.Append(Words[at % Words.Length]);
        }

        return text.ToString();
    }

    /// <summary>Small letters and digits.</summary>
    /// <param name="length">How many.</param>
    /// <param name="next">The next number below a bound.</param>
    internal static string Ascii(int length, Func<int, int> next)
    {
        var text = new StringBuilder(length);
        for (var count = 0; count < length; count++) text.Append(Letters[next(Letters.Length)]);
        return text.ToString();
    }
}
