using WixInbox.Schema.Typings;
using WixInbox.Schema.Typings.Mapping;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>What a public function becomes: a method with everything that is known of its call.</summary>
public class MethodTests
{
    private const string Thing = """
        interface UpdateThingRequest {
            thing: Thing;
            note?: string;
            things?: Thing[];
        }
        interface UpdateThingResponse {
            thing?: Thing;
        }
        interface Thing {
            id?: string;
            name?: string;
            maker?: Maker;
            parts?: Maker[];
        }
        interface Maker {
            name?: string;
            home?: Thing;
        }
        type UpdateThingApplicationErrors = {
            code?: 'THING_GONE';
            description?: string;
            data?: Record<string, any>;
        } | {
            code?: 'MAKER_GONE' | 'MAKER_AWAY';
            data?: MakerDetails;
        } | {
            description?: string;
        };
        """;

    private static readonly PackageFixture Update = new()
    {
        Types = Thing,
        Functions = [new FunctionFixture("updateThing") { Verb = "PATCH", Path = "/v1/things/{thing.id}", Method = "UpdateThing", Service = "shop.things.v1.ThingsServiceV2" }],
        Client = """
            /**
             * Changes a thing.
             * @param thing - It.
             * @public
             * @requiredField _id
             * @requiredField thing
             * @requiredField thing.maker.name
             * @requiredField options.note
             * @requiredField options
             * @requiredField thing.parts.name
             * @requiredField somewhere.else
             * @permissionId SHOP.CHANGE
             * @permissionId SHOP.OWN
             * @permissionScope Change the shop
             * @permissionScopeId SCOPE.SHOP.CHANGE
             * @permissionScopeId SCOPE.SHOP.OWN
             * @applicableIdentity APP
             * @flavour sweet
             * @fqn shop.things.v1.ThingsServiceV2.UpdateThing
             */
            declare function updateThing(_id: string, thing: UpdateThing): Promise<NonNullablePaths<Thing, `name`> & {
                __applicationErrorsType?: UpdateThingApplicationErrors;
            }>;
            """,
    };

    [Fact]
    public void Method_HasWhatItsCallAndItsFunctionSay()
    {
        var method = Update.Import().Method();
        Assert.Equal(("UpdateThing", "Things", "PATCH", "/shop/v1/things/{thing.id}", "unsafe"), (method.Name.Text, method.Service.Text, method.Verb, method.Path.Text, method.Safety));
        Assert.Equal("SHOP.CHANGE", method.Permission);
        Assert.Equal(["SCOPE.SHOP.CHANGE", "SCOPE.SHOP.OWN"], method.Scopes);
        Assert.Equal(["THING_GONE 0", "MAKER_GONE 0", "MAKER_AWAY 0"], method.Errors.Select(static error => $"{error.Code.Text} {error.Status}"));
        Assert.Equal(["thing body", "note body", "things body"], method.Params.Select(static param => $"{param.Field.Text} {param.Way}"));
        Assert.Null(method.Outcome);
        Assert.Null(method.Description);
        Assert.Equal("Changes a thing.", Update.Import(new TypingsOptions { WithDescriptions = true }).Method().Description);
    }

    [Fact]
    public void Required_IsWhatTheTypingsTheFunctionAndThePathName()
    {
        var request = Update.Import().Request();
        Assert.Equal(["thing", "note"], request.Required.Names());
        Assert.Equal(["id", "maker.name"], request.Fields[0].Demands.Select(static demand => string.Join('.', demand.Path)));
        Assert.All(request.Fields.Skip(1), static field => Assert.Empty(field.Demands));
    }

    [Fact]
    public void WhatOneOfTwoFunctionsRequires_IsNotRequired()
    {
        var fixture = Update with { Client = Update.Client + "\n/**\n * @requiredField thing.maker.name\n * @fqn shop.things.v1.ThingsServiceV2.UpdateThing\n */\ndeclare function typedUpdateThing(): void;" };
        var request = fixture.Import().Request();
        Assert.Equal(["thing"], request.Required.Names());
        Assert.Equal(["id", "maker.name"], request.Fields[0].Demands.Select(static demand => string.Join('.', demand.Path)));
    }

    [Fact]
    public void WhatAMethodSaysInVain_IsNoted()
    {
        var notes = Update.Import().Notes.Select(static note => $"{note.Kind} {note.File[10..]}:{note.Line} {note.Text}");
        Assert.Equal(
            [
                "Ambiguous index.typings.d.ts:8 '@requiredField options.note' of 'UpdateThingRequest': the client requires it, and the wire does not",
                "NotCarried index.typings.d.ts:10 '@requiredField thing.parts.name' of 'UpdateThingRequest': it goes through a list, or through what is no object",
                "NotCarried index.typings.d.ts:11 '@requiredField somewhere.else' of 'UpdateThingRequest', which has no such field",
                "NotCarried index.typings.d.ts:17 '@applicableIdentity' of 'updateThing'",
                "NotCarried index.typings.d.ts:21 the permission 'SHOP.OWN' of 'updateThing', beside 'SHOP.CHANGE'",
                "NotCarried meta.d.ts:25 the details of the error 'MAKER_AWAY'",
                "NotUnderstood index.typings.d.ts:18 '@flavour' of 'updateThing'",
                "NotUnderstood meta.d.ts:26 an error of 'UpdateThingApplicationErrors' without a code",
            ],
            notes.Order(StringComparer.Ordinal));
    }

    private const string Getter = "\ninterface GetMakerRequest {\n    id?: string;\n}\ninterface GetMakerResponse {\n    maker?: Maker;\n}";

    /// <summary>An import of one method says nothing of the others, whose types are mapped with it all the same.</summary>
    [Fact]
    public void WhatOtherMethodsSayInVain_IsNotNoted()
    {
        var fixture = Update with { Types = Thing + Getter, Functions = [.. Update.Functions, new FunctionFixture("getMaker")] };
        var (all, one) = (fixture.Import(), fixture.Import(new TypingsOptions { Methods = ["getmaker"] }));
        Assert.NotEmpty(all.Notes);
        Assert.Empty(one.Notes);
        Assert.Equal(all.Documents, one.Documents);
        Assert.Equal(all.Notes, fixture.Import(new TypingsOptions { Methods = ["UpdateThing"] }).Notes);
    }

    [Theory]
    [InlineData("GET", "params: toURLSearchParams(payload)", "getThing", "/v1/things/{thingId}", "thingId path, fields query")]
    [InlineData("DELETE", "params: toURLSearchParams(payload)", "getThing", "/v1/things", "thingId query, fields query")]
    [InlineData("POST", "data: payload", "getThing", "/v1/things", "thingId body, fields body")]
    public void Field_TravelsAsTheClientSendsIt(string verb, string way, string function, string path, string expected)
    {
        var method = new PackageFixture
        {
            Types = "interface GetThingRequest {\n    thingId?: string;\n    fields?: string[];\n}\ninterface GetThingResponse {\n}",
            Functions = [new FunctionFixture(function) { Verb = verb, Way = way, Path = path }],
        }.Import().Method();
        Assert.Equal(expected, string.Join(", ", method.Params.Select(static param => $"{param.Field.Text} {param.Way}")));
    }

    [Theory]
    [InlineData("GET", "DoThing", "read")]
    [InlineData("POST", "QueryThings", "read")]
    [InlineData("POST", "SearchThings", "read")]
    [InlineData("POST", "ListThings", "read")]
    [InlineData("POST", "GetThing", "read")]
    [InlineData("POST", "Count", "read")]
    [InlineData("POST", "ListenToThings", "unsafe")]
    [InlineData("POST", "GetOrCreateThing", "idempotent")]
    [InlineData("POST", "CreateThing", "unsafe")]
    [InlineData("PATCH", "GetThing", "unsafe")]
    [InlineData("PUT", "SetThing", "idempotent")]
    [InlineData("DELETE", "DeleteThing", "idempotent")]
    public void Safety_FollowsVerbAndName(string verb, string method, string expected) => Assert.Equal(expected, Safety.Of(verb, method));

    [Theory]
    [InlineData("shop.v1.ThingsService", "Things")]
    [InlineData("shop.v1.ThingsServiceV4", "Things")]
    [InlineData("shop.v1.Things", "Things")]
    [InlineData("shop.v1.ThingsV4", "ThingsV4")]
    [InlineData("shop.v1.Service", "Service")]
    [InlineData("shop.v1.Oauth2Ng", "Oauth2Ng")]
    [InlineData("shop.v1._api", "Api")]
    public void Service_IsCalledWithoutTheWord(string service, string expected)
    {
        var fixture = PackageFixture.WithField("value?: string;") with { Functions = [new FunctionFixture("doThing") { Service = service }] };
        Assert.Equal(expected, fixture.Import().Method().Service.Text);
    }

    [Fact]
    public void SecondMethodOfAName_IsCalledAsTheFunction()
    {
        var result = new PackageFixture
        {
            Types = "interface A {\n}\ninterface B {\n}",
            Functions =
            [
                new FunctionFixture("getThing") { Method = "Get", Request = "A", Response = "B" },
                new FunctionFixture("memberGetThing") { Method = "Get", Request = "A", Response = "B", Service = "shop.v1.MembersService" },
            ],
        }.Import();
        Assert.Equal(["Get", "MemberGetThing"], result.Documents.Select(static document => document.Method!.Name.Text));
        Assert.Contains(result.Notes, static note => note.Kind == ImportNoteKind.Ambiguous && note.Text.Contains("'shop.v1.MembersService.Get' becomes 'MemberGetThing'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/things/{shopId}", "needs 'shopId', which its request does not have")]
    [InlineData("/v1/things/{shop.id}", "needs 'shop.id', which its request does not have")]
    public void MethodWhosePathCannotBeFilled_IsLeftOut(string path, string why)
    {
        var result = (PackageFixture.WithField("value?: string;") with { Functions = [new FunctionFixture("doThing") { Path = path }] }).Import();
        Assert.Empty(result.Documents);
        Assert.EndsWith(why, Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void MethodWithoutARequest_IsLeftOut()
    {
        var result = (PackageFixture.WithField("value?: string;") with { Functions = [new FunctionFixture("doThing") { Request = "string" }] }).Import();
        Assert.Empty(result.Documents);
        Assert.Contains("its request or response is no interface", Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RequiredCaseOfAGroup_IsNoted()
    {
        var result = new PackageFixture
        {
            Types = """
                interface DoThingRequest extends DoThingRequestWayOneOf {
                    left: string;
                    right?: string;
                }
                /** @oneof */
                interface DoThingRequestWayOneOf {
                    left: string;
                    right?: string;
                }
                interface DoThingResponse {
                }
                """,
            Functions = [new FunctionFixture("doThing")],
            Client = "/**\n * @requiredField left\n * @fqn shop.v1.ThingsService.DoThing\n */\ndeclare function doThing(): void;",
        }.Import();
        Assert.Empty(result.Request().Required);
        Assert.Equal((ImportNoteKind.NotCarried, 2), (Assert.Single(result.Notes).Kind, result.Notes[0].Line));
    }

    [Theory]
    [InlineData("paging?: CursorPaging;", "pagingMetadata?: Metadata;", "pagingMetadata.cursors.next", "paging.cursor")]
    [InlineData("cursorPaging?: CursorPaging;", "metadata?: Metadata;", "metadata.cursors.next", "cursorPaging.cursor")]
    [InlineData("query?: Query;", "pagingMetadata?: Metadata | null;", "pagingMetadata.cursors.next", "query.cursorPaging.cursor")]
    [InlineData("search?: Query;", "pagingMetadata?: Metadata;", "pagingMetadata.cursors.next", "search.cursorPaging.cursor")]
    [InlineData("query?: Query;", "pagingMetadata?: Thing;", null, null)]
    [InlineData("offset?: number;", "pagingMetadata?: Metadata;", null, null)]
    public void Paging_IsFoundByItsShape(string request, string response, string? next, string? cursor)
    {
        var paging = Paging(request, "names?: string[];\nthings?: Thing[];\n" + response).Method().Paging;
        Assert.Equal((next is null ? null : "things", next, cursor), (paging?.Items.Text, paging?.Next.Text, paging?.Cursor.Text));
    }

    [Fact]
    public void PagesOfTexts_AreFound() =>
        Assert.Equal("names", Paging("paging?: CursorPaging;", "names?: string[];\npagingMetadata?: Metadata;").Method().Paging?.Items.Text);

    [Theory]
    [InlineData("things?: Thing[];\nothers?: Thing[];", "several lists: things, others")]
    [InlineData("name?: string;", "no list")]
    public void PagesOfNoOneList_AreNoted(string lists, string what)
    {
        var result = Paging("paging?: CursorPaging;", lists + "\npagingMetadata?: Metadata;");
        Assert.Null(result.Method().Paging);
        Assert.EndsWith(what, Assert.Single(result.Notes, static note => note.Kind == ImportNoteKind.Ambiguous).Text, StringComparison.Ordinal);
    }

    private static ImportResult Paging(string request, string response) => new PackageFixture
    {
        Types = $$"""
            interface ListThingsRequest {
            {{request}}
            }
            interface ListThingsResponse {
            {{response}}
            }
            interface Query extends QueryWayOneOf {
                cursorPaging?: CursorPaging;
                paging?: Paging;
            }
            /** @oneof */
            interface QueryWayOneOf {
                cursorPaging?: CursorPaging;
                paging?: Paging;
            }
            interface Paging {
                limit?: number;
            }
            interface CursorPaging {
                cursor?: string | null;
            }
            interface Metadata {
                cursors?: Cursors;
            }
            interface Cursors {
                next?: string | null;
            }
            interface Thing {
            }
            """,
        Functions = [new FunctionFixture("listThings")],
    }.Import();
}
