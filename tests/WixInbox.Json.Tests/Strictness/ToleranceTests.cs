using System.Text.RegularExpressions;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>docs/json.md lists what is not the same in both readers, both writers and System.Text.Json: each with the test that shows it.</summary>
public class ToleranceTests
{
    [Fact]
    public void EachTolerance_HasItsTest()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "json.md"));
        var section = page[page.IndexOf("## Two readers", StringComparison.Ordinal)..page.IndexOf("## With System.Text.Json", StringComparison.Ordinal)];
        var items = section.Split("\n- ").Skip(1).ToList();
        Assert.True(items.Count >= 4);
        Assert.All(items, static item =>
        {
            var name = Regex.Match(item, @"<!-- test: (\w+)\.(\w+) -->");
            Assert.True(name.Success, $"No test: {item}");
            var type = Assert.Single(typeof(ToleranceTests).Assembly.GetTypes(), type => type.Name == name.Groups[1].Value);
            Assert.Contains(type.GetMethods(), method => method.Name == name.Groups[2].Value && method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0);
        });
    }
}
