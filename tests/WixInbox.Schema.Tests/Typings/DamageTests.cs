using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>Whatever happens to a package's files, the importer says what it did not understand, at a line that is there, and comes to an end.</summary>
public class DamageTests
{
    private const int Quick = 300;
    private const int Long = 20_000;

    private static readonly PackageFixture Whole = new()
    {
        Types = """
            interface DoThingRequest extends DoThingRequestWayOneOf {
                /**
                 * A name.
                 * @format GUID
                 * @maxLength 100
                 * @deprecated Not any more.
                 * @replacedBy other_name
                 * @targetRemovalDate 2027-01-01
                 */
                name: string | null;
                left?: Thing[];
                right?: Record<string, Record<string, any>>;
                color?: ColorWithLiterals;
            }
            /** @oneof */
            interface DoThingRequestWayOneOf {
                left?: Thing[];
                right?: Record<string, Record<string, any>>;
            }
            interface DoThingResponse {
                thing?: Thing;
            }
            interface Thing {
                /** @min 0.5 */
                price?: number;
                inner?: Thing;
            }
            declare enum Color {
                RED = "RED"
            }
            /** @enumType */
            type ColorWithLiterals = Color | 'RED';
            type DoThingApplicationErrors = { code?: 'GONE'; data?: Thing; } | { code?: 'AWAY' };
            """,
        Functions = [new FunctionFixture("doThing") { Path = "/v1/things/{name}", Conversions = [("transformSDKFloatToRESTFloat", "left.price")] }],
        Client = """
            interface ThingEnvelope {
                data: Thing;
            }
            /**
             * @webhook
             * @eventType wix.shop.v1.thing_door_opened
             * @slug door_opened
             */
            declare function onThing(handler: (event: ThingEnvelope) => void | Promise<void>): void;
            /**
             * @requiredField left.price
             * @permissionId SHOP.READ
             * @fqn shop.v1.ThingsService.DoThing
             */
            declare function doThing(name: string): Promise<NonNullablePaths<DoThingResponse, `thing.${string}`> & { __applicationErrorsType?: DoThingApplicationErrors }>;
            """,
        Events = """var onThing = (0, sdk.EventDefinition)("wix.shop.v1.thing_door_opened", true, (event) => (0, p.transformPaths)(event, [{ transformFn: t.transformRESTFloatToSDKFloat, paths: [{ path: "data.price" }] }]))();""",
    };

    [Fact]
    public void WholePackage_IsUnderstood() => Assert.Equal(3, Whole.Import().Documents.Count);

    [Fact]
    public void DamagedPackage_ComesToAnEnd()
    {
        var rounds = Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? Long : Quick;
        for (var seed = 0; seed < rounds; seed++)
        {
            var random = new Random(seed);
            using var folder = new TemporaryFolder();
            var lines = new Dictionary<string, int>();
            foreach (var (name, text) in Whole.Texts())
            {
                var damaged = Damage(text, random);
                folder.Write(name, damaged);
                lines[name] = damaged.Count(static c => c == '\n') + 1;
            }

            try
            {
                foreach (var note in TypingsImporter.Import(folder.Path, new TypingsOptions()).Notes) Assert.InRange(note.Line, 1, lines[note.File]);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Seed {seed}.", problem);
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(4); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text.Insert(at, random.GetItems("{}[]()<>'\"`/*|&;:,.?=@ \n\\".AsSpan(), 1)[0].ToString()),
            };
        }

        return text;
    }
}
