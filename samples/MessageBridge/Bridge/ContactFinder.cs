namespace MessageBridge.Bridge;

/// <summary>Finds the contact with an email address.</summary>
internal sealed class ContactFinder(IInboxClient inbox, SeveralContacts whenSeveral)
{
    private const int MostCandidates = 100;

    public async Task<FoundContact> FindAsync(string email, CancellationToken cancellation)
    {
        // Any of the addresses, not the primary one alone. Only what the choice needs is asked for; the id always comes.
        var query = new ContactQuery
        {
            Filter = ContactFilter.InfoEmailsEmail.Eq(email),
            Fields = ["createdDate", "updatedDate"],
            Paging = new() { Limit = MostCandidates },
        };
        var contacts = (await inbox.Contacts.QueryContactsAsync(new() { Query = query }, cancellationToken: cancellation)).Contacts;
        return contacts.Count switch
        {
            0 => new FoundContact.None(),
            1 => new FoundContact.One(contacts[0].Id),
            _ => Choose(contacts),
        };
    }

    private FoundContact Choose(IReadOnlyList<Contact> contacts) => whenSeveral switch
    {
        SeveralContacts.Oldest => new FoundContact.One(contacts.MinBy(static contact => contact.CreatedDate)!.Id),
        SeveralContacts.LastChanged => new FoundContact.One(contacts.MaxBy(static contact => contact.UpdatedDate)!.Id),
        _ => new FoundContact.Several([.. contacts.Select(static contact => contact.Id)]),
    };
}

/// <summary>Who has an email address.</summary>
internal abstract record FoundContact
{
    internal sealed record One(Guid Id) : FoundContact;

    internal sealed record None : FoundContact;

    internal sealed record Several(IReadOnlyList<Guid> Ids) : FoundContact;
}
