namespace WixInbox.Schema.Tests.Pages;

/// <summary>Compares with a file that was reviewed; where it differs, what came stands beside it.</summary>
internal static class Reviewed
{
    public static void Equal(string name, string actual)
    {
        var path = PageFiles.FixturePath($"{name}.verified.txt");
        var received = PageFiles.FixturePath($"{name}.received.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Equal(expected, actual);
    }
}
