using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>What a declaration says, without where it says it: two are equal apart from spans when these texts are.</summary>
internal static class Declared
{
    public static string Of(object? declaration)
    {
        var output = new StringBuilder();
        Append(declaration, "", output);
        return output.ToString();
    }

    private static void Append(object? value, string indent, StringBuilder output)
    {
        switch (value)
        {
            case null: output.Append("null\n"); break;
            case decimal number: output.Append(CultureInfo.InvariantCulture, $"{number:0.############################}\n"); break;
            case string or int or bool or Enum: output.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}\n"); break;
            case IEnumerable items:
                output.Append("list\n");
                foreach (var item in items) Append(item, indent + "  ", output.Append(indent).Append("- "));
                break;
            default:
                output.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.PropertyType == typeof(SourceSpan) || property.Name is "FilePath") continue;
                    Append(property.GetValue(value), indent + "  ", output.Append(indent).Append(property.Name).Append(": "));
                }

                break;
        }
    }
}
