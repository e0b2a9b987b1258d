using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.ByHand;

/// <summary>Contents of messages.</summary>
internal static partial class HandWriter
{
    private static void WriteContent(Utf8JsonWriter writer, Model.MessageContent content)
    {
        writer.WriteStartObject(Names.Content);
        Text(writer, Names.PreviewText, content.PreviewText);
        Text(writer, Names.Title, content.Title);
        if (content.Basic is not null) WriteBasic(writer, content.Basic);
        if (content.Template is not null) WriteTemplate(writer, content.Template);
        if (content.Minimal is not null) WriteMinimal(writer, content.Minimal);
        if (content.Form is not null) WriteForm(writer, content.Form);
        if (content.System is not null) WriteSystem(writer, content.System);
        writer.WriteEndObject();
    }

    private static void WriteBasic(Utf8JsonWriter writer, Model.BasicMessagePayload basic)
    {
        writer.WriteStartObject(Names.Basic);
        if (basic.Items is not null)
        {
            writer.WriteStartArray(Names.Items);
            foreach (var item in basic.Items)
            {
                writer.WriteStartObject();
                Text(writer, Names.Text, item.Text);
                if (item.Image is not null) WriteImage(writer, item.Image);
                if (item.File is not null) WriteFile(writer, item.File);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter writer, Model.ImageMessage image)
    {
        writer.WriteStartObject(Names.Image);
        Text(writer, Names.Id, image.Id);
        Text(writer, Names.Url, image.Url);
        Text(writer, Names.Filename, image.Filename);
        Integer(writer, Names.Width, image.Width);
        Integer(writer, Names.Height, image.Height);
        Time(writer, Names.UrlExpiration, image.UrlExpiration);
        writer.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter writer, Model.FileMessage file)
    {
        writer.WriteStartObject(Names.File);
        Text(writer, Names.Id, file.Id);
        Text(writer, Names.Url, file.Url);
        Text(writer, Names.Filename, file.Filename);
        Text(writer, Names.MimeType, file.MimeType);
        Time(writer, Names.UrlExpiration, file.UrlExpiration);
        writer.WriteEndObject();
    }

    private static void WriteTemplate(Utf8JsonWriter writer, Model.TemplateMessagePayload template)
    {
        writer.WriteStartObject(Names.Template);
        Text(writer, Names.Title, template.Title);
        WriteButtons(writer, template.Buttons);
        if (template.Orientation is { } orientation) writer.WriteString(Names.Orientation, Names.Of<Model.Orientation>.Values[(int)orientation]);
        Texts(writer, Names.TextLines, template.TextLines);
        Text(writer, Names.ImageUrl, template.ImageUrl);
        writer.WriteEndObject();
    }

    private static void WriteButtons(Utf8JsonWriter writer, List<Model.Button>? buttons)
    {
        if (buttons is null) return;
        writer.WriteStartArray(Names.Buttons);
        foreach (var button in buttons)
        {
            writer.WriteStartObject();
            Text(writer, Names.Label, button.Label);
            Text(writer, Names.LaunchUrl, button.LaunchUrl);
            if (button.PostbackProperties is { } postback)
            {
                writer.WriteStartObject(Names.PostbackProperties);
                Id(writer, Names.AppId, postback.AppId);
                Text(writer, Names.InteractionId, postback.InteractionId);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMinimal(Utf8JsonWriter writer, Model.MinimalMessagePayload minimal)
    {
        writer.WriteStartObject(Names.Minimal);
        Text(writer, Names.Text, minimal.Text);
        Text(writer, Names.IconUrl, minimal.IconUrl);
        Text(writer, Names.Url, minimal.Url);
        writer.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter writer, Model.FormMessagePayload form)
    {
        writer.WriteStartObject(Names.Form);
        Text(writer, Names.Title, form.Title);
        Text(writer, Names.Description, form.Description);
        if (form.Fields is not null)
        {
            writer.WriteStartArray(Names.Fields);
            foreach (var field in form.Fields)
            {
                writer.WriteStartObject();
                Text(writer, Names.Name, field.Name);
                Text(writer, Names.Value, field.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        WriteMedia(writer, form.Media);
        writer.WriteEndObject();
    }

    private static void WriteMedia(Utf8JsonWriter writer, List<Model.MediaItem>? media)
    {
        if (media is null) return;
        writer.WriteStartArray(Names.Media);
        foreach (var item in media)
        {
            writer.WriteStartObject();
            if (item.Image is not null) WriteImage(writer, item.Image);
            if (item.File is not null) WriteFile(writer, item.File);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSystem(Utf8JsonWriter writer, Model.SystemMessagePayload system)
    {
        writer.WriteStartObject(Names.System);
        Text(writer, Names.Text, system.Text);
        WriteButtons(writer, system.Buttons);
        Text(writer, Names.ImageUrl, system.ImageUrl);
        writer.WriteEndObject();
    }
}
