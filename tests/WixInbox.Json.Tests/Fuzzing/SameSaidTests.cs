using System.Text;
using System.Text.Json;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>The comparer is no proof unless it sees what is not the same, and lets pass what docs/json.md lets pass.</summary>
public class SameSaidTests
{
    private const string Id = "4e600edc-db48-5260-9d04-7ea5c3e5fffd";

    [Theory]
    [InlineData(nameof(Scalars), """{"whole":"1.2e3"}""", """{"whole":1200}""")]
    [InlineData(nameof(Scalars), """{"digits":12000e-1}""", """{"digits":"1200"}""")]
    [InlineData(nameof(Scalars), """{"price":12.50}""", """{"price":"12.5"}""")]
    [InlineData(nameof(Scalars), """{"ratio":"100e-2"}""", """{"ratio":1}""")]
    [InlineData(nameof(Scalars), """{"at":"2025-03-04t01:06:05.123456789-05:30"}""", """{"at":"2025-03-04T06:36:05.1234567Z"}""")]
    [InlineData(nameof(Scalars), """{"took":"-01.500000009s"}""", """{"took":"-1.500s"}""")]
    [InlineData(nameof(Scalars), """{"bytes":"_-8"}""", """{"bytes":"/+8="}""")]
    [InlineData(nameof(Scalars), """{"id":"4E600EDC-DB48-5260-9D04-7EA5C3E5FFFD"}""", $$"""{"id":"{{Id}}"}""")]
    [InlineData(nameof(Scalars), """{"text":"\u0061","text":"b","flag":null,"later":null}""", """{"later":null,"text":"b"}""")]
    [InlineData(nameof(Maps), """{"anything":{"a":null,"b":1.0,"a":1e2}}""", """{"anything":{"b":1.0,"a":1e2}}""")]
    [InlineData(nameof(Choice), """{"text":"a","number":1.0,"color":"RED","number":1e0}""", """{"text":"a","color":"RED","number":1e0}""")]
    [InlineData(nameof(Choice), """{"text":"a","number":1.0,"text":null}""", """{"number":1}""")]
    [InlineData(nameof(Choice), """{"a":null,"new":"a"}""", """{"new":"a","a":null}""")]
    public void WhatIsSaidInOtherWords_IsTheSame(string type, string read, string written) => Assert.Null(Fault(type, read, written));

    [Theory]
    [InlineData(nameof(Scalars), """{"whole":1}""", """{"whole":2}""")]
    [InlineData(nameof(Scalars), """{"whole":1}""", """{"whole":"1"}""")]
    [InlineData(nameof(Scalars), """{"digits":"1"}""", """{"digits":1}""")]
    [InlineData(nameof(Scalars), """{"digits":"9223372036854775807"}""", """{"digits":"9223372036854775806"}""")]
    [InlineData(nameof(Scalars), """{"price":"1e2"}""", """{"price":"100"}""")]
    [InlineData(nameof(Scalars), """{"price":"0.12345678901234567890123456789"}""", """{"price":"0.1234567890123456789012345679"}""")]
    [InlineData(nameof(Scalars), """{"ratio":-0.0}""", """{"ratio":0}""")]
    [InlineData(nameof(Scalars), """{"ratio":"NaN"}""", """{"ratio":"Infinity"}""")]
    [InlineData(nameof(Scalars), """{"ratio":"1."}""", """{"ratio":1}""")]
    [InlineData(nameof(Scalars), """{"at":"2025-03-04T05:06:05+05:30"}""", """{"at":"2025-03-04T00:06:05.000Z"}""")]
    [InlineData(nameof(Scalars), """{"at":"2025-03-04T05:06:05+05:30"}""", """{"at":"2025-03-04T05:06:05+05:30"}""")]
    [InlineData(nameof(Scalars), """{"at":"2025-03-04T05:06:05.1234567Z"}""", """{"at":"2025-03-04T05:06:05.123456Z"}""")]
    [InlineData(nameof(Scalars), """{"at":"2025-03-04T05:06:05.1234567890Z"}""", """{"at":"2025-03-04T05:06:05.1234567Z"}""")]
    [InlineData(nameof(Scalars), """{"took":"1.5s"}""", """{"took":"1.050s"}""")]
    [InlineData(nameof(Scalars), """{"day":"2025-03-04"}""", """{"day":"2025-03-05"}""")]
    [InlineData(nameof(Scalars), """{"bytes":"_-8"}""", """{"bytes":"+/8="}""")]
    [InlineData(nameof(Scalars), """{"id":"4e600edc-db48-5260-9d04-7ea5c3e5fffd"}""", """{"id":"4e600edc-db48-5260-9d04-7ea5c3e5fffe"}""")]
    [InlineData(nameof(Scalars), """{"text":"2025-03-04T05:06:05Z"}""", """{"text":"2025-03-04T05:06:05.000Z"}""")]
    [InlineData(nameof(Scalars), """{"text":"a"}""", "{}")]
    [InlineData(nameof(Scalars), "{}", """{"text":""}""")]
    [InlineData(nameof(Scalars), """{"text":"a"}""", """{"text":"a","text":"a"}""")]
    [InlineData(nameof(Scalars), """{"text":"a","text":"b"}""", """{"text":"a"}""")]
    [InlineData(nameof(Scalars), """{"later":null}""", "{}")]
    [InlineData(nameof(Scalars), """{"later":1.0}""", """{"later":1}""")]
    [InlineData(nameof(Scalars), """{"later":"\u0061"}""", """{"later":"a"}""")]
    [InlineData(nameof(Scalars), """{"any":{"a":1,"b":2}}""", """{"any":{"b":2,"a":1}}""")]
    [InlineData(nameof(Scalars), """{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData(nameof(Lists), """{"numbers":[1,2]}""", """{"numbers":[1]}""")]
    [InlineData(nameof(Lists), """{"numbers":[1,2]}""", """{"numbers":[2,1]}""")]
    [InlineData(nameof(Lists), """{"trees":[{"child":{"name":"a"}}]}""", """{"trees":[{"child":{}}]}""")]
    [InlineData(nameof(Maps), """{"anything":{"a":null}}""", """{"anything":{}}""")]
    [InlineData(nameof(Choice), """{"text":"a","number":1.0}""", """{"number":1.0,"text":"a"}""")]
    [InlineData(nameof(Choice), """{"text":"a","number":1.0}""", """{"text":"a","number":1}""")]
    [InlineData(nameof(Choice), """{"text":"a","number":1}""", """{"text":"a"}""")]
    [InlineData(nameof(Groups), """{"a":1,"b":"x"}""", """{"b":"x","a":1}""")]
    public void WhatIsNotTheSame_IsSeen(string type, string read, string written) => Assert.NotNull(Fault(type, read, written));

    private static string? Fault(string type, string read, string written)
    {
        using var document = JsonDocument.Parse(read);
        return SameSaid.Fault(Subject.Of(type).Type, document.RootElement, Encoding.UTF8.GetBytes(written));
    }
}
