using System.Globalization;
using WixInbox.Json.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Report.Print(Selection.Parse(args));
