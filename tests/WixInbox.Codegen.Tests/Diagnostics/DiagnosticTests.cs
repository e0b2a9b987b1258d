using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Diagnostics;

/// <summary>Each diagnostic, provoked: its id, its message, and the text that it underlines, which stands between <c>⟦</c> and <c>⟧</c>.</summary>
public partial class DiagnosticTests
{
    private const string Path = "api/v1/types.schema.json";

    /// <summary>The definitions of a file, the id that they provoke, and a part of its message.</summary>
    public static TheoryData<string, string, string> Definitions => new()
    {
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", ⟦"maxlength"⟧: 3 } } } """, Ids.UnknownKeyword, "'maxlength' is no keyword of a field: did you mean 'maxLength'?" },
        { """ "A": { "type": "object", "properties": { "a": { "type": ⟦"text"⟧ } } } """, Ids.WrongValue, "'type' must be one of string, integer" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", "maxLength": ⟦"3"⟧ } } } """, Ids.WrongValue, "'maxLength' must be a whole number that is not negative" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", "maxLength": ⟦-3⟧ } } } """, Ids.WrongValue, "'maxLength' must be a whole number from 0" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", "readOnly": ⟦1⟧ } } } """, Ids.WrongValue, "'readOnly' must be true or false" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", "format": ⟦"guid"⟧ } } } """, Ids.WrongValue, "'format' must be one of uuid, date-time, uri, int64, decimal, date, google-duration, byte: did you mean 'uuid'" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", "x-wix-name": ⟦"class"⟧ } } } """, Ids.WrongValue, "'x-wix-name' must be a name of ASCII letters, digits and underscores that starts with a capital" },
        { """ "A": { "type": "object", "properties": { "a": { "type": ⟦["string", "null"]⟧ } } } """, Ids.WrongValue, "'type' must be one string: what is not required may be null" },
        { """ "A": { "type": "string", "enum": ["x", ⟦"x"⟧] } """, Ids.WrongValue, "'enum' must be a list without repetitions" },
        { """ "A": { "type": "string", "enum": ⟦[]⟧ } """, Ids.WrongValue, "'enum' must be a list of at least one string" },
        { """ "A": ⟦{⟧ "enum": ["x"] } """, Ids.MissingKeyword, "The type with 'enum' needs 'type'" },
        { """ "A": { "type": "object", "properties": { "a": ⟦{⟧ "type": "array" } } } """, Ids.MissingKeyword, "The list needs 'items'" },
        { """ "A": { "type": "object", "properties": { "a": { ⟦"allOf": [{ "required": ["x"] }]⟧ } } } """, Ids.MissingKeyword, "The field with 'allOf' needs '$ref'" },
        { """ "Badge": { "type": "object", "properties": { "a": { "$ref": ⟦"#/definitions/Badg"⟧ } } } """, Ids.UnresolvedReference, "There is no type 'Badg' in api/v1/types.schema.json: did you mean 'Badge'?" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": ⟦"type.schema.json#/definitions/A"⟧ } } } """, Ids.UnresolvedReference, "which is none of the schema files: did you mean 'api/v1/types.schema.json'?" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": ⟦"https://example.com/a.json#/definitions/A"⟧ } } } """, Ids.ReferenceOutside, "is no reference to a type of the given schema files" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": ⟦"/etc/passwd#/definitions/A"⟧ } } } """, Ids.ReferenceOutside, "is no reference" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": ⟦"../../../x.schema.json#/definitions/A"⟧ } } } """, Ids.ReferenceOutside, "is no reference" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": ⟦"#/properties/x"⟧ } } } """, Ids.ReferenceOutside, "is no reference" },
        { """ ⟦"A"⟧: { "$ref": "#/definitions/B" }, "B": { "$ref": "#/definitions/A" } """, Ids.AliasCycle, "The type 'A' is only another name for itself" },
        { """ ⟦"A"⟧: { "type": "array", "items": { "$ref": "#/definitions/A" } } """, Ids.AliasCycle, "The type 'A' is only another name for itself" },
        { """ "A": { "type": "object", "properties": { "a": { "$ref": "#/definitions/B", ⟦"maxLength"⟧: 3 } } }, "B": { "type": "string" } """, Ids.AssertionBesideReference, "'maxLength' beside '$ref' has no effect in JSON Schema: put it onto the type that is referred to" },
        { """ "A": { ⟦"allOf"⟧: [{ "$ref": "#/definitions/B" }, { "required": ["b"] }] }, "B": { "type": "object", "properties": { "b": {} } } """, Ids.Unsupported, "'allOf' of a type without 'properties' and 'enum' is not supported" },
        { """ "A": { "type": "object", ⟦"required"⟧: ["a"] } """, Ids.Unsupported, "'required' of a type without 'properties' and 'enum' is not supported" },
        { """ "A": { "type": "string", "enum": ["a"], ⟦"maxLength"⟧: 3 } """, Ids.UnknownKeyword, "'maxLength' is no keyword of a type with 'enum'" },
        { """ "A": { "type": "object", "properties": {}, ⟦"maxItems"⟧: 3 } """, Ids.UnknownKeyword, "'maxItems' is no keyword of a type with 'properties'" },
        { """ "A": { "type": "object", "properties": { "a": { "allOf": [{ "$ref": "#/definitions/B" }], ⟦"maxLength"⟧: 3 } } }, "B": { "type": "string" } """, Ids.UnknownKeyword, "'maxLength' is no keyword of a field with 'allOf'" },
        { """ "A": { "type": "object", "required": [⟦"a"⟧], "properties": { "a": {}, "b": {} }, "x-wix-oneOf": { "g": ["a", "b"] }, "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] } """, Ids.Unsupported, "'required' of 'a', a case of a one-of, is not supported" },
        { """ "A": { "type": "object", "properties": { "a": {}, "b": {} }, "x-wix-oneOf": { "g": ["a", "b"] }, "oneOf": [⟦{ "required": ["a", "b"] }⟧] } """, Ids.WrongValue, "'oneOf' must be a list of branches" },
        { """ "A": { "type": "object", "properties": { "a": {}, "b": {}, "c": {} }, "x-wix-oneOf": { "g": ["a"] }, "allOf": [{ "oneOf": [{ "required": ["a"] }] }, { "oneOf": ⟦[{ "required": ["b"] }, { "required": ["c"] }]⟧ }] } """, Ids.Unsupported, "A 'oneOf' that is no group of 'x-wix-oneOf' is not supported" },
        { """ ⟦"Known"⟧: { "type": "string", "enum": ["a"] } """, Ids.DuplicateName, "which a member of it is already" },
        { """ ⟦"GlobalUsings"⟧: { "type": "object", "properties": {} } """, Ids.DuplicateName, "the file of global usings" },
        { """ ⟦"TestJsonResolver"⟧: { "type": "object", "properties": {} } """, Ids.DuplicateName, "the resolver for System.Text.Json" },
        { """ "Thing": { "type": "object", "properties": {} }, ⟦"thing"⟧: { "type": "object", "properties": {} } """, Ids.DuplicateName, "The type 'thing' becomes 'Thing' in C#, which the type api/v1/types.schema.json#/definitions/Thing is already" },
        { """ ⟦"JsonRead"⟧: { "type": "object", "properties": {} } """, Ids.DuplicateName, "the runtime's type of that name" },
        { """ "A": { "type": "object", "properties": { "fooBar": { "type": "string" }, ⟦"foo_bar"⟧: { "type": "string" } } } """, Ids.NameCollision, "'fooBar' and 'foo_bar' both become 'FooBar' in C#" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", ⟦"minLength": 5⟧, "maxLength": 3 } } } """, Ids.ImpossibleLimits, "'minLength' (5) is greater than 'maxLength' (3)" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "integer", ⟦"minimum": 1.5⟧, "maximum": 1 } } } """, Ids.ImpossibleLimits, "'minimum' (1.5) is greater than 'maximum' (1)" },
        { """ "A": { "type": "object", "properties": { "text": { "type": "string" } }, "x-wix-oneOf": { "g": ["text", ⟦"txt"⟧] }, "oneOf": [{ "required": ["text"] }] } """, Ids.BrokenGroup, "The group 'g' names 'txt', which is no field of the type: did you mean 'text'?" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "x-wix-oneOf": { ⟦"g"⟧: ["a", "b"] }, "oneOf": [{ "required": ["a"] }] } """, Ids.BrokenGroup, "The group 'g' needs the standard form beside it" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", ⟦"pattern"⟧: "x" } } } """, Ids.Unsupported, "'pattern' of a field is not supported" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "object", ⟦"properties"⟧: {} } } } """, Ids.Unsupported, "move it there and refer to it by '$ref'" },
        { """ "A": { "type": "object", "properties": {}, "oneOf": ⟦[{ "required": ["a"] }]⟧ } """, Ids.Unsupported, "'oneOf' without 'x-wix-oneOf' is not supported" },
        { """ "A": { "type": "object", "required": [⟦"b"⟧], "properties": { "a": { "type": "string" } } } """, Ids.MissingField, "'required' names 'b', which the type does not have" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦"txt"⟧], "properties": { "text": { "type": "string" } } } """, Ids.MissingField, "'x-wix-expected' names 'txt', which the type does not have: did you mean 'text'?" },
        { """ "A": { "type": "object", "x-wix-expected": ⟦"a"⟧, "properties": { "a": { "type": "string" } } } """, Ids.WrongValue, "'x-wix-expected' must be an array" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦1⟧], "properties": { "a": { "type": "string" } } } """, Ids.WrongValue, "'x-wix-expected' must be a list of strings" },
        { """ "A": { "type": "object", "x-wix-expected": ["a", ⟦"a"⟧], "properties": { "a": { "type": "string" } } } """, Ids.WrongValue, "'x-wix-expected' must be a list without repetitions" },
        { """ "A": { "type": "object", "required": ["a"], "x-wix-expected": [⟦"a"⟧], "properties": { "a": { "type": "string" } } } """, Ids.KeywordWithoutEffect, "'x-wix-expected' has no effect on 'a', which is required anyway" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦"a"⟧], "properties": { "a": { "type": "string", "readOnly": true } } } """, Ids.KeywordWithoutEffect, "'x-wix-expected' has no effect on 'a', which the service sets" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦"g"⟧], "properties": { "a": {}, "b": {} }, "x-wix-oneOf": { "g": ["a"] }, "oneOf": [{ "required": ["a"] }] } """, Ids.KeywordWithoutEffect, "'x-wix-expected' has no effect on 'g', which is required anyway" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦"a"⟧], "properties": { "a": {}, "b": {} }, "x-wix-oneOf": { "g": ["a"] }, "oneOf": [{ "required": ["a"] }, { "not": { "anyOf": [{ "required": ["a"] }] } }] } """, Ids.Unsupported, "'x-wix-expected' of 'a', a case of a one-of, is not supported: name the group, 'g'" },
        { """ "A": { "type": "object", "x-wix-expected": [⟦"g"⟧], "properties": { "a": {} }, "x-wix-oneOf": { "g": ["a"] }, "oneOf": [{ "required": ["a"] }, { "not": { "anyOf": [{ "required": ["a"] }] } }] } """, Ids.KeywordWithoutEffect, "'x-wix-expected' has no effect on a type that is nothing but a one-of" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string", ⟦"x-wix-expected"⟧: ["b"] } } } """, Ids.Unsupported, "move it there and refer to it by '$ref'" },
        { """ "A": { "type": "string", "enum": ["a"], ⟦"x-wix-expected"⟧: ["a"] } """, Ids.Unsupported, "'x-wix-expected' of a type with 'enum' is not supported" },
        { """ "A": { "type": "object", "properties": { "a": { "allOf": [{ "$ref": "#/definitions/A" }, { "required": [⟦"c"⟧] }] } } } """, Ids.MissingField, "'required' names 'c', which the type of 'a' does not have" },
        { """ "A": { "type": "object", "properties": { "a": {}, ⟦"a"⟧: {} } } """, Ids.MalformedJson, "the member 'a' stands here a second time" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string" ⟦"format"⟧: "uuid" } } }, "B": { "type": "object", "properties": { "b": { "type": "string" "format": "uuid" } } } """, Ids.MalformedJson, "expected ',' before this" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string" "format": "uuid" } } }, "B": { "type": "object", "properties": { "b": { "type": "string" ⟦"format"⟧: "uuid" } } } """, Ids.MalformedJson, "expected ',' before this" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "integer", ⟦"maxLength": 3⟧ } } } """, Ids.KeywordWithoutEffect, "'maxLength' has no effect on a number" },
        { """ "A": { "type": "object", "x-wix-filter": { "a": ⟦{⟧ "type": "string" } } } """, Ids.MissingKeyword, "The field of a filter needs 'operators'" },
        { """ "A": { "type": "object", "x-wix-filter": { "a": { "type": "string", "operators": [⟦"$equal"⟧] } } } """, Ids.WrongValue, "'operators' must be a list of $eq, $ne" },
        { """ "A": { "type": "object", "x-wix-filter": { "a": ⟦{⟧ "type": "array", "items": {}, "operators": ["$eq"] } } } """, Ids.WrongValue, "'type' must be that of a string, number or boolean" },
        { """ "A": { "type": "object", "x-wix-filter": { "a": { "type": "string", "operators": ["$eq"], ⟦"maxLength"⟧: 3 } } } """, Ids.UnknownKeyword, "'maxLength' is no keyword of a field of a filter" },
        { """ "A": { "type": "object", "x-wix-filter": { "a.b": { "type": "string", "operators": ["$eq"] }, ⟦"aB"⟧: { "type": "string", "operators": ["$eq"] } } } """, Ids.NameCollision, "'a.b' and 'aB' both become 'AB' in C#" },
        { """ "A": { "type": "object", "properties": {} }, ⟦"a"⟧: { "type": "object", "x-wix-filter": { "a": { "type": "string", "operators": ["$eq"] } } } """, Ids.DuplicateName, "The type 'a' becomes 'A' in C#" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "object", ⟦"x-wix-filter"⟧: {} } } } """, Ids.Unsupported, "move it there and refer to it by '$ref'" },
        { """ "A": { "type": "object", "properties": { "a": { "type": "string" ⟦"format"⟧: "uuid" } } } """, Ids.MalformedJson, "The schema file is not JSON: expected ',' before this" },
    };

    /// <summary>What a method says, likewise.</summary>
    public static TheoryData<string, string, string> Methods => new()
    {
        { """ ⟦{⟧ "service": "S", "verb": "GET", "path": "/a", "safe": "read" } """, Ids.MissingKeyword, "The method needs 'name'" },
        { """ { "name": "Do", "service": "S", "verb": ⟦"FETCH"⟧, "path": "/a", "safe": "read" } """, Ids.WrongValue, "'verb' must be one of GET" },
        { """ { "name": "Do", "service": "S", "verb": "POST", "path": ⟦"/a/{idd}"⟧, "safe": "read" } """, Ids.MissingField, "'path' names 'idd', which the request does not have: did you mean 'id'?" },
        { """ { "name": "Do", "service": "S", "verb": "POST", "path": "/a", "params": { ⟦"nope"⟧: "body" }, "safe": "read" } """, Ids.MissingField, "'params' names 'nope'" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "params": { ⟦"id"⟧: "body" }, "safe": "read" } """, Ids.Unsupported, "A body of a GET" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "safe": "read", "list": { "items": ⟦"nope"⟧, "next": "next", "cursor": "id" } } """, Ids.MissingField, "'list' names 'nope', which the response does not have as a list" },
        { """ { "name": ⟦"Do it"⟧, "service": "S", "verb": "GET", "path": "/a", "safe": "read" } """, Ids.WrongValue, "'name' must be a name of at most 100 ASCII letters" },
        { """ { "name": "Do", "service": ⟦"event"⟧, "verb": "GET", "path": "/a", "safe": "read" } """, Ids.WrongValue, "'service' must be a name of at most 100 ASCII letters" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": ⟦"a"⟧, "safe": "read" } """, Ids.WrongValue, "'path' must be a path that starts with '/'" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": ⟦"/a/{id"⟧, "safe": "read" } """, Ids.WrongValue, "'path' must be a path that starts with '/'" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "safe": "read", "outcome": ⟦"found it"⟧ } """, Ids.WrongValue, "'outcome' must be a name of at most 100 ASCII letters" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "safe": "read", "outcome": ⟦"Failed"⟧ } """, Ids.WrongValue, "'outcome' must be another name: every result has this one" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "safe": "read", "errors": [⟦{⟧ "status": 404 }] } """, Ids.MissingKeyword, "The error needs 'code'" },
        { """ { "name": "Do", "service": "S", "verb": "GET", "path": "/a", "safe": "read", "outcome": "NotThere", "errors": [{ "code": ⟦"NOT_THERE"⟧, "status": 404 }] } """, Ids.NameCollision, "'NotThere' and 'NOT_THERE' both become 'NotThere'" },
        { """ { "name": ⟦"Do"⟧, "service": "Test", "verb": "GET", "path": "/a", "safe": "read" } """, Ids.DuplicateName, "the client of all services" },
    };

    /// <summary>What an event says, likewise; another file has the event <c>Left</c>.</summary>
    public static TheoryData<string, string, string> Events => new()
    {
        { """ ⟦{⟧ "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.MissingKeyword, "The event needs 'name'" },
        { """ ⟦{⟧ "name": "Opened", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.MissingKeyword, "The event needs 'union'" },
        { """ ⟦{⟧ "name": "Opened", "union": "DoorEvent", "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.MissingKeyword, "The event needs 'types'" },
        { """ ⟦{⟧ "name": "Opened", "union": "DoorEvent", "types": ["a"], "slug": "opened", "form": "action" } """, Ids.MissingKeyword, "The event needs 'fqdn'" },
        { """ ⟦{⟧ "name": "Opened", "union": "DoorEvent", "types": ["a"], "fqdn": "door", "form": "action" } """, Ids.MissingKeyword, "The event needs 'slug'" },
        { """ ⟦{⟧ "name": "Opened", "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened" } """, Ids.MissingKeyword, "The event needs 'form'" },
        { """ { "name": "Opened", "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": ⟦"done"⟧ } """, Ids.WrongValue, "'form' must be one of action, created, updated, deleted" },
        { """ { "name": "Opened", "union": ⟦"door event"⟧, "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'union' must be a name of at most 100 ASCII letters" },
        { """ { "name": "Opened", "union": "DoorEvent", "types": ⟦[]⟧, "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'types' must be a list of at least one string" },
        { """ { "name": "Opened", "union": "DoorEvent", "types": ["a", ⟦"left"⟧], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'types' must be a list of types that no other event of DoorEvent has: api/Left.schema.json has this one" },
        { """ { "name": ⟦"Unknown"⟧, "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'name' must be another name: every union of events has this one" },
        { """ { "name": ⟦"DeadLetter"⟧, "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'name' must be another name" },
        { """ { "name": ⟦"DoorEvent"⟧, "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.WrongValue, "'name' must be another name" },
        { """ { "name": ⟦"Left"⟧, "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action" } """, Ids.DuplicateName, "The event 'Left' becomes 'DoorEvent.Left' in C#, which the event in api/Left.schema.json is already" },
        { """ { "name": "Opened", "union": "DoorEvent", "types": ["a"], "fqdn": "door", "slug": "opened", "form": "action", ⟦"verb"⟧: "GET" } """, Ids.UnknownKeyword, "'verb' is no keyword of an event" },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Definition_IsReported(string marked, string id, string message) =>
        AssertReported($$"""{ "$schema": "m", "definitions": { {{marked}} } }""", id, message);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_IsReported(string marked, string id, string message) => AssertReported(
        $$"""
        {
          "$schema": "m", "type": "object",
          "x-wix-method": {{marked}},
          "properties": { "request": { "$ref": "#/definitions/DoRequest" }, "response": { "$ref": "#/definitions/DoResponse" } },
          "definitions": {
            "DoRequest": { "type": "object", "properties": { "id": { "type": "string" } } },
            "DoResponse": { "type": "object", "properties": { "next": { "type": "string" } } }
          }
        }
        """,
        id,
        message);

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_IsReported(string marked, string id, string message) => AssertReported(
        $$"""
        {
          "$schema": "m", "type": "object",
          "x-wix-event": {{marked}},
          "properties": { "body": { "$ref": "#/definitions/OpenedBody" } },
          "definitions": { "OpenedBody": { "type": "object", "properties": { "id": { "type": "string" } } } }
        }
        """,
        id,
        message,
        new SchemaText("api/Left.schema.json", """
            {
              "$schema": "m", "type": "object",
              "x-wix-event": { "name": "Left", "union": "DoorEvent", "types": ["left"], "fqdn": "door", "slug": "left", "form": "action" },
              "properties": { "body": { "$ref": "#/definitions/LeftBody" } },
              "definitions": { "LeftBody": { "type": "object", "properties": {} } }
            }
            """));

    [Fact]
    public void UnusableFile_IsReported()
    {
        var diagnostic = Assert.Single(Generation.Run(new SchemaText(Path, new string(' ', 4 * 1024 * 1024) + "{}")).Diagnostics);
        Assert.Equal(Ids.UnusableFile, diagnostic.Id);
    }

    [Theory]
    [InlineData("WixInboxNamespace", "not a namespace")]
    [InlineData("WixInboxNamespace", "A..B")]
    [InlineData("WixInboxNamespace", "1A")]
    [InlineData("WixInboxVisibility", "private")]
    [InlineData("WixInboxClientName", "Inbox Client")]
    [InlineData("WixInboxGlobalUsings", "true")]
    [InlineData("WixInboxDeprecationDate", "2026-02-30")]
    [InlineData("WixInboxDeprecationDate", "30.06.2026")]
    [InlineData("WixInboxDeprecationDate", "today")]
    public void BadOption_IsReported(string property, string value)
    {
        var generation = Generation.Run(TestOptions.With((property, value)), Repository.Schemas());
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.BadOption, diagnostic.Id);
        Assert.StartsWith($"The MSBuild property '{property}' is '{value}': it must be", Message(diagnostic), StringComparison.Ordinal);
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void TwoFilesOfOnePath_AreReported_AndTheFirstCounts()
    {
        var text = """{ "definitions": { "A": { "type": "object", "properties": {} } } }""";
        var generation = Generation.RunOnce(TestOptions.Default, new SchemaText(Path, text));
        var twin = new TwinText(new SchemaText(Path, text));
        var driver = generation.Driver.AddAdditionalTexts([twin]).WithUpdatedAnalyzerConfigOptions(new TwinOptions());
        var both = Generation.Of(driver, generation.Input);
        var diagnostic = Assert.Single(both.Diagnostics);
        Assert.Equal(Ids.DuplicateFile, diagnostic.Id);
        Assert.Empty(both.CompilerDiagnostics());
    }

    [Fact]
    public void OldLanguage_IsReported_AndNothingIsEmitted()
    {
        var generation = Generation.RunOnce(TestOptions.Default, LanguageVersion.CSharp11, Repository.Schemas());
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.LanguageTooOld, diagnostic.Id);
        Assert.Equal("The generated code is C# 12, and this project is compiled as C# 11.0: set 'LangVersion' to 12 or later", Message(diagnostic));
        Assert.Empty(generation.Sources);
        Assert.Empty(Generation.RunOnce(TestOptions.Default, LanguageVersion.CSharp11).Diagnostics);
    }

    [Fact]
    public void DuplicateType_CostsItselfOnly()
    {
        var generation = Generation.Run([.. Repository.Schemas(), new SchemaText("acme/types.schema.json", """{ "definitions": { "Message": { "type": "object", "properties": { "x": { "type": "string" } } }, "Own": { "type": "object", "properties": { "m": { "$ref": "#/definitions/Message" } } } } }""")]);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.Equal(Ids.DuplicateName, diagnostic.Id));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void BrokenFile_CostsItsOwnOutputOnly()
    {
        var schemas = Repository.Schemas();
        var broken = schemas.Select(static file => file.Path.EndsWith("SendMessage.schema.json", StringComparison.Ordinal) ? file with { Text = "{ \"x-wix-method\": " } : file);
        var generation = Generation.Run([.. broken]);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.EndsWith("SendMessage.schema.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
        Assert.Contains("ListMessagesRequest.g.cs", generation.Sources.Keys);
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void EachDiagnostic_IsProvokedHere()
    {
        var provoked = Definitions.Concat(Methods).Select(static row => row.Data.Item2).Append(Ids.UnusableFile).Append(Ids.BadOption).Append(Ids.DuplicateFile).Append(Ids.LanguageTooOld).Append(Ids.BreakingChange).Append(Ids.DamagedLock);
        Assert.Equal(Descriptors.All.Keys.Order(), provoked.Distinct().Order());
    }

    [Fact]
    public void TwoMethodsOfOneName_AreReported_AndTheFirstCounts()
    {
        const string Text = """
            {
              "type": "object",
              "x-wix-method": { "name": "Do", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe" },
              "properties": { "request": { "$ref": "#/definitions/RequestX" }, "response": { "$ref": "#/definitions/ResponseX" } },
              "definitions": { "RequestX": { "type": "object", "properties": {} }, "ResponseX": { "type": "object", "properties": {} } }
            }
            """;
        var generation = Generation.Run(new SchemaText("a.schema.json", Text), new SchemaText("b.schema.json", Text.Replace("X\"", "Y\"", StringComparison.Ordinal)));
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(Ids.DuplicateName, diagnostic.Id);
        Assert.Equal(("/project/schemas/b.schema.json", "\"Do\""), (diagnostic.Location.GetLineSpan().Path, Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void IdsDocsAndReleaseFile_AgreeWithEachOther()
    {
        var declared = typeof(Ids).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetValue(null)!).Order().ToList();
        var descriptors = Descriptors.All.Values.Concat(UsageDescriptors.All).ToList();
        Assert.Equal(declared, descriptors.Select(static descriptor => descriptor.Id).Order());
        var docs = Repository.Read("docs", "diagnostics.md");
        var released = Repository.Read("generator", "WixInbox.Codegen", "AnalyzerReleases.Unshipped.md");
        Assert.Equal(declared.Append(DeprecationDates.ObsoleteId).Order().Concat(IdsOfTheBuild()), docs.Split('\n').Where(static line => line.StartsWith("## WXI", StringComparison.Ordinal)).Select(static line => line[3..]));
        Assert.Equal(declared, released.Split('\n').Where(static line => line.StartsWith("WXI", StringComparison.Ordinal)).Select(static line => line.Split(' ')[0]).Order());
        foreach (var descriptor in descriptors)
        {
            Assert.Contains($"\n## {descriptor.Id}\n", docs, StringComparison.Ordinal);
            Assert.Contains($"**{descriptor.Title}**", docs, StringComparison.Ordinal);
            Assert.Contains($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", released, StringComparison.Ordinal);
            Assert.EndsWith($"docs/diagnostics.md#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri, StringComparison.Ordinal);
        }
    }

    // What the package's targets report before there is a compiler. Their ids are the last ones.
    private static IEnumerable<string> IdsOfTheBuild() =>
        Repository.Read("generator", "WixInbox.Codegen", "build", "WixInbox.Codegen.targets").Split('"').Where(static text => text.StartsWith("WXI", StringComparison.Ordinal) && text.Length == 7);

    private static void AssertReported(string marked, string id, string message, params SchemaText[] others)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var underlined = marked[(start + 1)..marked.IndexOf('⟧', StringComparison.Ordinal)];
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var generation = Generation.Run([new SchemaText(Path, text), .. others]);
        Assert.Null(generation.Result.Exception);
        var diagnostic = Assert.Single(generation.Diagnostics, diagnostic =>
            diagnostic.Id == id && text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) == underlined
            && diagnostic.Location.SourceSpan.Start == start);
        Assert.Contains(message, Message(diagnostic), StringComparison.Ordinal);
        Assert.Equal(new SchemaText(Path, "").Folder + Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(text[..start].Count(static c => c == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(start - (text[..start].LastIndexOf('\n') + 1), diagnostic.Location.GetLineSpan().StartLinePosition.Character);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private sealed class TwinText(SchemaText schema) : AdditionalText
    {
        public override string Path => "/project/twin/" + schema.Path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(schema.Text);
    }

    private sealed class TwinOptions : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider
    {
        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GlobalOptions => TestOptions.Default.GlobalOptions;

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(SyntaxTree tree) => TestOptions.Default.GetOptions(tree);

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            TestOptions.Default.GetOptions(new SchemaAdditionalText(new SchemaText(DiagnosticTests.Path, "")));
    }
}
