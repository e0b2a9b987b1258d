using System.Diagnostics.CodeAnalysis;

namespace MessageBridge.Bridge;

/// <summary>
/// Which conversation belongs to whom in the external system. Ids of conversations do not last: when a contact becomes a member, the
/// conversation is merged into another one. In memory here; a real bridge would keep it in its database.
/// </summary>
internal sealed class ConversationBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, string> _emails = [];

    public void Remember(Guid conversation, string email)
    {
        lock (_lock) _emails[conversation] = email;
    }

    public bool TryFind(Guid conversation, [NotNullWhen(true)] out string? email)
    {
        lock (_lock) return _emails.TryGetValue(conversation, out email);
    }

    /// <summary>Puts the new id in the place of the old ones. Done twice it does the same, as an event may come twice.</summary>
    /// <returns>Whether one of them was known.</returns>
    public bool Merge(IEnumerable<string> old, Guid target)
    {
        lock (_lock)
        {
            var isKnown = false;
            foreach (var id in old)
            {
                if (!Guid.TryParse(id, out var conversation) || !_emails.Remove(conversation, out var email)) continue;
                _emails[target] = email;
                isKnown = true;
            }

            return isKnown;
        }
    }
}
