using System.Globalization;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var contests = "ABC".SelectMany(ReadTables.Of).ToArray();
PairedRun.WarmUp(contests);
var run = new PairedRun(rounds: 35);
foreach (var contest in contests) MarkdownTable.Print(contest, run.Measure(contest));
return 0;
