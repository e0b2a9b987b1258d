using System.Globalization;
using WixInbox.Json.Benchmarks;
using WixInbox.Json.Benchmarks.Bdn;
using WixInbox.Json.Benchmarks.Size;
using WixInbox.Json.Benchmarks.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["child", var variant, var file] => FirstUse.Measure(variant, file),
    ["size"] => OutputSize.Print(),
    ["bdn", .. var others] => Switcher.Run(others),
    _ => Report.Print(Selection.Parse(args)),
};
