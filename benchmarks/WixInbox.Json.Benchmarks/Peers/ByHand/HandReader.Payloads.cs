using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Templates, forms and the other payloads.</summary>
internal static partial class HandReader
{
    private static Model.TemplateMessagePayload ReadTemplate(ref Utf8JsonReader reader)
    {
        var template = new Model.TemplateMessagePayload();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("title"u8): template.Title = Text(ref reader); break;
                case 7 when reader.ValueTextEquals("buttons"u8): template.Buttons = List(ref reader, ReadButton); break;
                case 8 when reader.ValueTextEquals("imageUrl"u8): template.ImageUrl = Text(ref reader); break;
                case 9 when reader.ValueTextEquals("textLines"u8): template.TextLines = List(ref reader, ReadText); break;
                case 11 when reader.ValueTextEquals("orientation"u8): template.Orientation = Enumeration(ref reader, ReadOrientation); break;
                default: reader.Skip(); break;
            }
        }

        return template;
    }

    private static Model.Button ReadButton(ref Utf8JsonReader reader)
    {
        var button = new Model.Button();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("label"u8): button.Label = Text(ref reader); break;
                case 9 when reader.ValueTextEquals("launchUrl"u8): button.LaunchUrl = Text(ref reader); break;
                case 18 when reader.ValueTextEquals("postbackProperties"u8): button.PostbackProperties = Object(ref reader, ReadPostback); break;
                default: reader.Skip(); break;
            }
        }

        return button;
    }

    private static Model.PostbackProperties ReadPostback(ref Utf8JsonReader reader)
    {
        var postback = new Model.PostbackProperties();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("appId"u8): postback.AppId = Id(ref reader); break;
                case 13 when reader.ValueTextEquals("interactionId"u8): postback.InteractionId = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return postback;
    }

    private static Model.MinimalMessagePayload ReadMinimal(ref Utf8JsonReader reader)
    {
        var minimal = new Model.MinimalMessagePayload();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 3 when reader.ValueTextEquals("url"u8): minimal.Url = Text(ref reader); break;
                case 4 when reader.ValueTextEquals("text"u8): minimal.Text = Text(ref reader); break;
                case 7 when reader.ValueTextEquals("iconUrl"u8): minimal.IconUrl = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return minimal;
    }

    private static Model.FormMessagePayload ReadForm(ref Utf8JsonReader reader)
    {
        var form = new Model.FormMessagePayload();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 5 when reader.ValueTextEquals("title"u8): form.Title = Text(ref reader); break;
                case 5 when reader.ValueTextEquals("media"u8): form.Media = List(ref reader, ReadMedia); break;
                case 6 when reader.ValueTextEquals("fields"u8): form.Fields = List(ref reader, ReadField); break;
                case 11 when reader.ValueTextEquals("description"u8): form.Description = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return form;
    }

    private static Model.FormField ReadField(ref Utf8JsonReader reader)
    {
        var field = new Model.FormField();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("name"u8): field.Name = Text(ref reader); break;
                case 5 when reader.ValueTextEquals("value"u8): field.Value = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return field;
    }

    private static Model.SystemMessagePayload ReadSystem(ref Utf8JsonReader reader)
    {
        var system = new Model.SystemMessagePayload();
        Start(ref reader);
        while (Next(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 4 when reader.ValueTextEquals("text"u8): system.Text = Text(ref reader); break;
                case 7 when reader.ValueTextEquals("buttons"u8): system.Buttons = List(ref reader, ReadButton); break;
                case 8 when reader.ValueTextEquals("imageUrl"u8): system.ImageUrl = Text(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return system;
    }
}
