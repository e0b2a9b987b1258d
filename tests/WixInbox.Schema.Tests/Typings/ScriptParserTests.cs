using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>Declarations as the vendor's tools write them, and what is not understood of others.</summary>
public class ScriptParserTests
{
    private readonly List<ImportNote> _notes = [];

    [Fact]
    public void Interface_HasBasesAndMembersWithTheirComments()
    {
        var type = Assert.IsType<InterfaceScript>(Assert.Single(Read("""
            /**
             * A thing.
             * On two lines.
             * @docsIgnore
             */
            export interface Thing<T = string> extends ThingWayOneOf, Base<string> {
                /** Its name. @home is no tag here. */
                name?: string | null;
                /**
                 * @maxLength 20
                 * @deprecated Say nothing.
                 * At all.
                 */
                readonly 'odd name': Record<string, T>[];
                compute(value: number): string;
                (call: string): void;
                [key: string]: any;
            }
            """).Declarations));
        Assert.Equal(("Thing", "A thing.\nOn two lines.", 6), (type.Name, type.Comment.Text, type.Line));
        Assert.True(type.Comment.Has("docsIgnore"));
        Assert.Equal(["ThingWayOneOf", "Base"], type.Bases.Cast<NamedExpression>().Select(static item => item.Name));
        Assert.Equal(["name", "odd name"], type.Members.Select(static member => member.Name));
        Assert.True(type.Members[0].IsOptional);
        Assert.Equal("Its name. @home is no tag here.", type.Members[0].Comment.Text);
        Assert.False(type.Members[1].IsOptional);
        Assert.Equal(("20", "Say nothing.\nAt all."), (type.Members[1].Comment.Find("maxLength")!.Text, type.Members[1].Comment.Find("deprecated")!.Text));
        Assert.Equal(10, type.Members[1].Comment.Find("maxLength")!.Line);
        Assert.Equal("Record", Assert.IsType<NamedExpression>(Assert.IsType<ArrayExpression>(type.Members[1].Type).Item).Name);
        Assert.Empty(_notes);
    }

    [Fact]
    public void Enumeration_HasTheValuesOfTheWire()
    {
        var type = Assert.IsType<EnumScript>(Assert.Single(Read("""
            declare enum Color {
                /** Like blood. */
                RED = "RED",
                'light-blue' = 'LIGHT_BLUE',
                GREEN
            }
            """).Declarations));
        Assert.Equal(["RED", "LIGHT_BLUE", "GREEN"], type.Values.Select(static value => value.Text));
        Assert.Equal("Like blood.", type.Values[0].Comment.Text);
    }

    [Theory]
    [InlineData("'A' | 'B' | null", typeof(UnionExpression))]
    [InlineData("| 'A' | 'B'", typeof(UnionExpression))]
    [InlineData("{ code?: 'A'; data?: Record<string, any> } | { code?: 'B', }", typeof(UnionExpression))]
    [InlineData("A & { b: string }", typeof(IntersectionExpression))]
    [InlineData("(string | number)[]", typeof(ArrayExpression))]
    [InlineData("readonly string[]", typeof(ArrayExpression))]
    [InlineData("(event: A, ...rest: B[]) => void | Promise<void>", typeof(FunctionExpression))]
    [InlineData("<T>(value?: T) => T", typeof(FunctionExpression))]
    [InlineData("NonNullablePaths<A, `b` | `b.${number}.c`, 3>", typeof(NamedExpression))]
    [InlineData("ns.inner.Thing", typeof(NamedExpression))]
    [InlineData("-1", typeof(LiteralExpression))]
    [InlineData("T extends string ? 'A' : B", typeof(OtherExpression))]
    [InlineData("{ [K in keyof T]-?: T[K] }", typeof(ObjectExpression))]
    [InlineData("A['b']", typeof(OtherExpression))]
    [InlineData("keyof typeof things", typeof(OtherExpression))]
    [InlineData("[string, number]", typeof(OtherExpression))]
    [InlineData("`a-${string}`", typeof(OtherExpression))]
    [InlineData("(value: any) => value is string", typeof(FunctionExpression))]
    public void Type_IsRead(string text, Type expected)
    {
        var alias = Assert.IsType<AliasScript>(Assert.Single(Read($"type X<T> = {text};\ninterface Next {{}}\n").Declarations.SkipLast(1)));
        Assert.IsType(expected, alias.Target);
        Assert.Empty(_notes);
    }

    [Fact]
    public void Function_HasItsParametersAndResult()
    {
        var function = Assert.Single(Read("""
            /**
             * Gets.
             * @fqn shop.v1.Things.Get
             */
            declare function getThing(id: string, options?: GetOptions): Promise<Thing & { __applicationErrorsType?: GetErrors }>;
            """).Functions);
        Assert.Equal(["id", "options"], function.Parameters.Select(static parameter => parameter.Name));
        Assert.True(function.Parameters[1].IsOptional);
        Assert.Equal("shop.v1.Things.Get", function.Comment.Find("fqn")!.Text);
        Assert.Equal("Promise", Assert.IsType<NamedExpression>(function.Result).Name);
    }

    [Fact]
    public void WhatSaysNothingOfTypes_IsPassed()
    {
        var file = Read("""
            import { A as A$1, type B } from './other.js';
            import '@shop/types';
            // A line.
            /* A block. */
            export { type A as AOriginal, doThing };
            export * from './more.js';
            export type { C } from './more.js';
            declare const things: Maybe<typeof build & { a: string }>;
            interface Last$1 {
            }
            """);
        Assert.Equal("Last$1", Assert.Single(file.Declarations).Name);
        Assert.Empty(_notes);
    }

    [Theory]
    [InlineData("declare module 'x' {\n}", 2, "'module'")]
    [InlineData("interface A {\n    b: ;\n}", 3, "';' where a type was expected")]
    [InlineData("enum A {\n    B = 1\n}", 3, "'1' where a text was expected")]
    [InlineData("type A = {\n    b: string", 4, "'interface' where ';' was expected")]
    [InlineData("type A = 'b\n", 2, "a text without an end")]
    [InlineData("/* never", 2, "a comment without an end", true)]
    public void WhatIsNotUnderstood_IsNotedWithItsLine_AndTheRestIsRead(string text, int line, string what, bool isLast = false)
    {
        var file = Read($"interface Before {{}}\n{text}\ninterface After {{}}\n\n");
        Assert.Equal("Before", file.Declarations[0].Name);
        Assert.Equal(isLast ? null : "After", file.FindType("After")?.Name);
        var note = _notes[0];
        Assert.Equal((ImportNoteKind.NotUnderstood, "a.d.ts", line), (note.Kind, note.File, note.Line));
        Assert.Contains(what, note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepType_IsNoted()
    {
        Read($"type Deep = {new string('(', 5_000)}string{new string(')', 5_000)};");
        Assert.Contains("nests too deeply", Assert.Single(_notes).Text, StringComparison.Ordinal);
    }

    private ScriptFile Read(string text) => ScriptParser.Read(text, new ScriptNotes("a.d.ts", _notes));
}
