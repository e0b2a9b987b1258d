using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Writing;

/// <summary>What must be there and is null all the same, as only C# can have it: both writers say the same, so that a validator can be asked first, or after.</summary>
public class NullTests
{
    [Fact]
    public void NullWhereAValueMustBe_IsWrittenAlike()
    {
        AssertAlike<Choice>(new Choice.Text(null!));
        AssertAlike<Choice>(new Choice.List(null!));
        AssertAlike<Choice>(new Choice.Map(null!));
        AssertAlike<Choice>(new Choice.Tree(null!));
        AssertAlike<Choice>(new Choice.Free(default));
        AssertAlike<Choice>(new Choice.Unknown(null, default));
        AssertAlike<Choice>(new Choice.Unknown("a", default));
        AssertAlike<Choice>(new Choice.List([null!]));
        AssertAlike<Choice>(new Choice.Color(default));
        AssertAlike(new Lists { Needed = null! });
        AssertAlike(new Lists { Needed = [null!, "a", null!] });
        AssertAlike(new Lists { Needed = [], Trees = [null!] });
        AssertAlike(new Lists { Needed = [], Choices = [new Choice.List(null!), new Choice.Number(1)] });
        AssertAlike(new Lists { Needed = [], Matrix = [null!] });
        AssertAlike(new Lists { Needed = [], OfMaps = [null!] });
        AssertAlike(new Lists { Needed = [], Anything = [default] });
        AssertAlike(new Maps { Needed = null! });
        AssertAlike(new Maps { Needed = new Dictionary<string, bool>(), Texts = new Dictionary<string, string> { ["a"] = null! } });
        AssertAlike(new Scalars { Needed = null!, NeededId = default, NeededAt = default });
        AssertAlike(new Scalars { Needed = "", NeededId = default, NeededAt = default, Bytes = default(ByteString), Color = default(Color), Any = default(RawJson) });
        AssertAlike(new KeepRequest { Scalars = null!, Choice = null! });
        AssertAlike(new Envelope { Stamp = "", Content = new EnvelopeContent.Letter(null!) });
        AssertAlike(new Envelope { Stamp = "", Content = new EnvelopeContent.Parcel(null!) });
    }

    [Fact]
    public void NullKey_IsAnArgumentException_ByEither()
    {
        var tree = new Tree { ByName = new Keyless() };
        Assert.Throws<ArgumentNullException>(() => WixJson.SerializeToUtf8Bytes(tree));
        Assert.Throws<ArgumentNullException>(() => new Subject<Tree>("").WriteByWriter(tree, JsonWriteMode.Whole));
    }

    /// <summary>A dictionary that has what no dictionary of .NET has.</summary>
    private sealed class Keyless : IReadOnlyDictionary<string, Tree>
    {
        public IEnumerable<string> Keys => [null!];

        public IEnumerable<Tree> Values => [new()];

        public int Count => 1;

        public Tree this[string key] => new();

        public bool ContainsKey(string key) => key is null;

        public bool TryGetValue(string key, out Tree value)
        {
            value = new();
            return key is null;
        }

        public IEnumerator<KeyValuePair<string, Tree>> GetEnumerator() => Enumerable.Repeat(KeyValuePair.Create<string, Tree>(null!, new()), 1).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static void AssertAlike<T>(T value) where T : class, IJsonModel<T>
    {
        foreach (var mode in new[] { JsonWriteMode.Whole, JsonWriteMode.Request })
        {
            var expected = Written(() => new Subject<T>("").WriteByWriter(value, mode));
            Assert.Equal(expected, Written(() => WixJson.SerializeToUtf8Bytes(value, mode)));
        }
    }

    private static string Written(Func<byte[]> write)
    {
        try
        {
            return Shown.Bytes(write());
        }
        catch (Exception failure) when (failure is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            return failure.GetType().Name;
        }
    }
}
