using System.Globalization;
using WixInbox.Json.Benchmarks;
using WixInbox.Json.Benchmarks.Size;
using WixInbox.Json.Benchmarks.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["child", var variant, var file] => FirstUse.Measure(variant, file),
    ["size"] => OutputSize.Print(),
    _ => Report.Print(Selection.Parse(args)),
};
