namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>What people write to a business, and a business to people: sentences, and the shorter words of titles and buttons.</summary>
internal static class Phrases
{
    public static readonly string[] PlainSentences =
    [
        "Hi, is a table for two free tonight?",
        "We would like to sit by the window, if that is possible.",
        "Thanks for the quick answer, that works for us.",
        "Could you tell me whether the course on Tuesday still has places?",
        "My order has not arrived yet, and the tracking page says nothing new.",
        "Your booking is confirmed, see you on Friday at half past seven.",
        "The invoice is attached. Please write to us if anything is missing.",
        "Do you deliver to the suburbs as well, and from what amount?",
        "I'd rather pick it up myself; when are you open on Saturday?",
        "We have moved your appointment to 10:30, as you asked.",
        "Please bring a copy of the form and something to write with.",
        "It fits perfectly & looks just like the picture.",
        "Is the price with or without tax? The page says < 100.",
        "Somebody will call you back before noon.",
        "That is all for now, thank you for your patience.",
        "The colour is not quite what I expected, can I send it back?",
    ];

    public static readonly string[] NonAsciiSentences =
    [
        "Schöne Grüße, wir kommen zu fünft und freuen uns schon.",
        "Können Sie mir die Größe noch ändern? Übermorgen wäre früh genug.",
        "Für Rückfragen erreichen Sie uns täglich außer sonntags.",
        "שלום, האם יש לכם שולחן פנוי הערב לשני אנשים?",
        "תודה רבה, נתראה ביום שישי בשעה שבע.",
        "אשמח לקבל הצעת מחיר לאירוע של שלושים אורחים.",
        "See you soon 🎉 we are looking forward to it!",
        "Great, thank you 👍🏽 same time next week?",
        "The cake was wonderful 🍰 — everybody asked where it came from.",
    ];

    public static readonly string[] EscapedSentences =
    [
        "Our address:\nHarbour Street 12\nsecond floor",
        "Here is what we need:\n- a projector\n- water for twelve",
        "First line\r\nsecond line, as the mail program wrote it.",
        "We took the \"large\" one, not the \"regular\" one.",
        "The door says \"pull\", please push all the same.",
        "Le café est fermé lundi, mais le marché reste ouvert.",
        "Voilà, la réservation est confirmée à votre nom.",
    ];

    public static readonly string[] PlainLabels =
    [
        "Confirm the booking", "Table request", "Change the time", "Talk to somebody", "Open the menu", "Your name", "E-mail", "Phone",
        "How many guests", "See all our courses", "Cancel", "Track my order", "Order 1047", "Ada Example", "ada@example.com", "+1 555 0100", "Two, by the window",
    ];

    public static readonly string[] NonAsciiLabels =
    [
        "Bestätigen", "Zurück zur Übersicht", "Größe wählen", "אישור הזמנה", "דברו איתנו", "Yes, please 👍", "Book now 🎟️",
    ];

    public static readonly string[] EscapedLabels =
    [
        "The \"early bird\" table", "Réserver une table", "Terrace\nor inside", "Menu \"of the day\"",
    ];
}
