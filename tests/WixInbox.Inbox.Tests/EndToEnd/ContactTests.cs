using WixInbox.Emulator;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.EndToEnd;

/// <summary>Contacts, found over a socket.</summary>
public class ContactTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Filters => new()
    {
        { ContactFilter.InfoEmailsEmail.Eq("jo@example.com").ToString(), """{"info.emails.email":{"$eq":"jo@example.com"}}""" },
        { ContactFilter.PrimaryInfoEmail.Ne("jo@example.com").ToString(), """{"primaryInfo.email":{"$ne":"jo@example.com"}}""" },
        { ContactFilter.PrimaryInfoEmail.In("a", "b\"").ToString(), """{"primaryInfo.email":{"$in":["a","b\""]}}""" },
        { ContactFilter.InfoNameFirst.StartsWith("J").ToString(), """{"info.name.first":{"$startsWith":"J"}}""" },
        { ContactFilter.InfoCompany.Exists().ToString(), """{"info.company":{"$exists":true}}""" },
        { ContactFilter.InfoCompany.Exists(false).ToString(), """{"info.company":{"$exists":false}}""" },
        { ContactFilter.Id.Eq(new Guid("4e600edc-db48-5260-9d04-7ea5c3e5fffd")).ToString(), """{"id":{"$eq":"4e600edc-db48-5260-9d04-7ea5c3e5fffd"}}""" },
        { ContactFilter.CreatedDate.Gte(new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.FromHours(2))).ToString(), """{"createdDate":{"$gte":"2025-03-04T03:06:07.000Z"}}""" },
        { ContactFilter.InfoBirthdate.Lt(new DateOnly(2000, 1, 2)).ToString(), """{"info.birthdate":{"$lt":"2000-01-02"}}""" },
        {
            (ContactFilter.InfoNameFirst.Eq("Jo") & (ContactFilter.InfoNameLast.Eq("Doe") | !ContactFilter.InfoCompany.Exists())).ToString(),
            """{"$and":[{"info.name.first":{"$eq":"Jo"}},{"$or":[{"info.name.last":{"$eq":"Doe"}},{"$not":{"info.company":{"$exists":true}}}]}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_IsTheJsonOfTheQueryLanguage(string made, string expected) => JsonAssert.Same(expected, made);

    [Fact]
    public async Task Email_FindsNoneOneOrSeveral_SecondaryOnesToo()
    {
        var (first, second) = ($"{Guid.NewGuid()}@example.com", $"{Guid.NewGuid()}@example.com");
        var jo = fixture.Emulator.Control.AddContact(first, "Jo", "Doe", second);
        var ada = fixture.Emulator.Control.AddContact(second, "Ada");
        Assert.Equal([jo], await FindAsync(ContactFilter.InfoEmailsEmail.Eq(first)));
        Assert.Equal([jo, ada], await FindAsync(ContactFilter.InfoEmailsEmail.Eq(second)));
        Assert.Equal([ada], await FindAsync(ContactFilter.PrimaryInfoEmail.Eq(second)));
        Assert.Empty(await FindAsync(ContactFilter.InfoEmailsEmail.Eq("nobody@example.com")));
        Assert.Equal([jo], await FindAsync(ContactFilter.InfoEmailsEmail.Eq(second) & ContactFilter.InfoNameFirst.StartsWith("j")));
        Assert.Equal([ada], await FindAsync(ContactFilter.InfoEmailsEmail.Eq(second) & !ContactFilter.InfoNameLast.Exists()));
        Assert.Equal([jo, ada], await FindAsync(ContactFilter.Id.Eq(jo) | ContactFilter.Id.In(ada)));
        Assert.Equal([jo], await FindAsync(RawJson.Parse($$"""{"info.emails.email":"{{first}}"}""")));
        var created = (await QueryAsync(new ContactQuery { Filter = ContactFilter.Id.Eq(jo) })).Contacts[0].CreatedDate!.Value;
        Assert.Equal([jo], await FindAsync(ContactFilter.CreatedDate.Eq(created.ToOffset(TimeSpan.FromHours(3))) & ContactFilter.Id.In(jo, ada)));
        Assert.Equal([jo, ada], await FindAsync(ContactFilter.InfoEmailsEmail.Eq(second) & ContactFilter.CreatedDate.Gt(DateTimeOffset.UtcNow.AddHours(-1))));
    }

    [Fact]
    public async Task FieldsAndFieldsets_SayWhatComes_AndNothingIsUnknown()
    {
        var email = $"{Guid.NewGuid()}@example.com";
        var id = fixture.Emulator.Control.AddContact(email, "Jo", "Doe");
        var query = new ContactQuery { Filter = ContactFilter.PrimaryInfoEmail.Eq(email) };
        var whole = Assert.Single((await QueryAsync(query)).Contacts);
        Assert.Equal((id, 1, email, "Jo", "Doe"), (whole.Id, whole.Revision, whole.PrimaryInfo!.Email, whole.Info!.Name!.First, whole.Info.Name.Last));
        Assert.Equal((email, EmailTag.Untagged, true), whole.Info.Emails!.Items![0] is var item ? (item.Email, item.Tag, item.Primary) : default);
        Assert.Equal(ContactSourceType.Other, whole.Source!.SourceType);
        Assert.Empty(whole.UnknownFields);
        Assert.Equal(new Contact { Id = id, Revision = 1 }, Assert.Single((await QueryAsync(query with { Fields = ["id"] })).Contacts));
        var basic = Assert.Single((await QueryAsync(query with { Fieldsets = [ContactFieldSet.Basic] })).Contacts);
        Assert.Equal((email, "Jo", null), (basic.PrimaryInfo!.Email, basic.Info!.Name!.First, basic.Info.Emails));
    }

    [Fact]
    public async Task SortAndPaging_Hold()
    {
        var company = $"{Guid.NewGuid()}";
        var ids = new[] { "c", "a", "b" }.Select(name => fixture.Emulator.Control.AddContact($"{name}.{company}@example.com", company, name)).ToArray();
        var query = new ContactQuery { Filter = ContactFilter.InfoNameFirst.Eq(company), Sort = [new() { FieldName = "info.name.last", Order = ContactSortOrder.Desc }] };
        Assert.Equal([ids[0], ids[2], ids[1]], (await QueryAsync(query)).Contacts.Select(static contact => contact.Id));
        var page = await QueryAsync(query with { Paging = new() { Limit = 1, Offset = 1 } });
        Assert.Equal([ids[2]], page.Contacts.Select(static contact => contact.Id));
        Assert.Equal((1, 1, 3, false), page.PagingMetadata is { } metadata ? (metadata.Count, metadata.Offset, metadata.Total, metadata.TooManyToCount) : default);
        Assert.Equal(ids[1], Assert.Single((await fixture.Inbox.Contacts.QueryContactsAsync(new() { Search = $"a.{company}@example.com" }, cancellationToken: Token)).Contacts).Id);
    }

    [Theory]
    [InlineData("""{"info.shoeSize":{"$eq":"1"}}""", typeof(QueryContactsResult.UnsupportedFilterFieldUnknown))]
    [InlineData("""{"createdDate":{"$startsWith":"2025"}}""", typeof(QueryContactsResult.UnsupportedFilterOperator))]
    [InlineData("""{"$nor":[]}""", typeof(QueryContactsResult.UnsupportedFilterOperator))]
    [InlineData("""{"$and":{}}""", typeof(QueryContactsResult.MalformedFilter))]
    [InlineData("""{"primaryInfo.email":{"$eq":1}}""", typeof(QueryContactsResult.UnsupportedFilterValueType))]
    [InlineData("""{"createdDate":{"$gt":"soon"}}""", typeof(QueryContactsResult.UnsupportedFilterValue))]
    public async Task BrokenFilter_HasItsCode(string filter, Type expected)
    {
        fixture.Emulator.Control.AddContact("jo@example.com");
        Assert.IsType(expected, await fixture.Inbox.Contacts.TryQueryContactsAsync(new() { Query = new() { Filter = RawJson.Parse(filter) } }, cancellationToken: Token));
    }

    [Theory]
    [InlineData("""{"info.shoeSize":{"$eq":"1"}}""", typeof(QueryContactsResult.UnsupportedFilterFieldUnknown))]
    [InlineData("""{"primaryInfo.email":{"$contains":"1"}}""", typeof(QueryContactsResult.UnsupportedFilterOperator))]
    [InlineData("""{"primaryInfo.email":{}}""", typeof(QueryContactsResult.MalformedFilter))]
    [InlineData("""{"info.company":{"$startsWith":1}}""", typeof(QueryContactsResult.UnsupportedFilterValueType))]
    [InlineData("""{"primaryInfo.email":null}""", typeof(QueryContactsResult.UnsupportedFilterValueType))]
    [InlineData("""{"$and":[{"primaryInfo.email":{"$ne":null}}]}""", typeof(QueryContactsResult.UnsupportedFilterValueType))]
    [InlineData("""{"info.birthdate":{"$lte":"soon"}}""", typeof(QueryContactsResult.UnsupportedFilterValue))]
    public async Task BrokenFilter_HasItsCode_EvenWithoutContacts(string filter, Type expected)
    {
        await using var emulator = await InboxEmulator.StartAsync();
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
        Assert.IsType(expected, await inbox.Contacts.TryQueryContactsAsync(new() { Query = new() { Filter = RawJson.Parse(filter) } }, cancellationToken: Token));
        emulator.Control.AddContact("jo@example.com"); // of whom no company and no birthdate is known
        Assert.IsType(expected, await inbox.Contacts.TryQueryContactsAsync(new() { Query = new() { Filter = RawJson.Parse(filter) } }, cancellationToken: Token));
    }

    [Fact]
    public async Task OtherErrors_AreTold()
    {
        Assert.IsType<QueryContactsResult.UnsupportedSortField>(await fixture.Inbox.Contacts.TryQueryContactsAsync(new() { Query = new() { Sort = [new() { FieldName = "info.locale" }] } }, cancellationToken: Token));
        var invalid = Assert.IsType<QueryContactsResult.Invalid>(await fixture.Inbox.Contacts.TryQueryContactsAsync(new() { Query = new() { Paging = new() { Limit = 1001 } } }, cancellationToken: Token));
        Assert.Equal("query.paging.limit", Assert.Single(invalid.Error.Violations).Field);
    }

    private async Task<IEnumerable<Guid>> FindAsync(RawJson filter) => (await QueryAsync(new ContactQuery { Filter = filter, Fields = ["id"] })).Contacts.Select(static contact => contact.Id);

    private Task<QueryContactsResponse> QueryAsync(ContactQuery query) => fixture.Inbox.Contacts.QueryContactsAsync(new() { Query = query }, cancellationToken: Token);
}
