namespace WixInbox.Package.Tests;

// Projects that reference a companion of the package too: what stands on it is there, and without it is not.
public partial class ConsumerTests
{
    /// <summary>The package for ASP.NET Core tells the generator that it is there, and brings its framework along.</summary>
    [Fact]
    public async Task WebhooksOfAspNetCore_AreThere_WithTheirPackageAlone()
    {
        const string Program = """
            using consumer.Inbox;
            using Microsoft.AspNetCore.Builder;

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.Services.AddWixInboxWebhooks(static options => options.PublicKeys.Add("?"));
            var app = builder.Build();
            app.MapWixInboxWebhooks("/webhooks", static handlers => handlers.OnUnknown(static (unknown, _) => Task.CompletedTask));
            try
            {
                await app.StartAsync();
            }
            catch (Microsoft.Extensions.Options.OptionsValidationException failure)
            {
                Console.WriteLine(failure.Message);
            }

            """;
        const string Reference = "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />";
        var consumer = NewConsumer(feed.NewFolder("webhooks")).Write("Program.cs", Program);
        Assert.Contains("CS0234", (await consumer.BuildAsync()).Output, StringComparison.Ordinal); // without the package there is not a line of it
        consumer.Edit("consumer.csproj", Reference, Reference + "<PackageReference Include=\"WixInbox.AspNetCore\" Version=\"*\" />");
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Contains("A public key cannot be used: it is neither PEM", (await consumer.RunAsync()).AssertSucceeded().Output, StringComparison.Ordinal);
    }

    /// <summary>The package for tests tells the generator that it is there.</summary>
    [Fact]
    public async Task TestKit_IsThere_WithItsPackageAlone()
    {
        const string Program = """
            using consumer.Inbox;
            using WixInbox.Testing;

            using var fake = new FakeInbox();
            fake.Messages.SendMessage.Expect().Answer(new SendMessageResponse { Message = new() { Id = "42" } });
            var sent = await fake.Client.Messages.SendMessageAsync(Sample.Of<SendMessageRequest>(1));
            fake.Verify();
            using var signer = new WixWebhookSigner();
            Console.WriteLine($"{sent.Message.Id} {signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1)).Split('.').Length}");

            """;
        const string Reference = "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />";
        var consumer = NewConsumer(feed.NewFolder("testkit")).Write("Program.cs", Program);
        Assert.Contains("CS0234", (await consumer.BuildAsync()).Output, StringComparison.Ordinal); // without the package there is not a line of it
        consumer.Edit("consumer.csproj", Reference, Reference + "<PackageReference Include=\"WixInbox.Testing\" Version=\"*\" />");
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("42 3\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }

    /// <summary>A project that has several packages, and a public <c>Program</c> of its own, as the hosts of tests want it.</summary>
    [Fact]
    public async Task EmulatorServicesAndRetries_GoTogether_WithAProgramOfOnesOwn()
    {
        const string Program = """
            using consumer.Inbox;
            using Microsoft.Extensions.DependencyInjection;
            using WixInbox.Client;
            using WixInbox.Emulator;

            await using var emulator = await InboxEmulator.StartAsync();
            var services = new ServiceCollection();
            services.AddSingleton<IWixCallPolicy>(new WixResilience());
            services.AddWixInbox(settings => (settings.ApiKey, settings.SiteId, settings.BaseAddress) = (emulator.Options.ApiKey, emulator.Options.SiteId, emulator.BaseAddress));
            await using var provider = services.BuildServiceProvider();
            var inbox = provider.GetRequiredService<IInboxClient>();
            var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) });
            var sent = await inbox.Messages.SendMessageAsync(new()
            {
                ConversationId = opened.Conversation.Id,
                Message = new() { Visibility = MessageVisibility.Business, Direction = MessageDirection.BusinessToParticipant, Content = new() { Payload = new MinimalMessagePayload { Text = "Hello" } } },
            });
            Console.WriteLine($"{sent.Message.Id is { Length: > 0 }} {typeof(Program).Assembly.GetName().Name}");

            public partial class Program;

            """;
        const string Reference = "<PackageReference Include=\"WixInbox.Codegen\" Version=\"*\" />";
        var companions = new[] { "DependencyInjection", "Resilience", "Emulator" }.Select(static name => $"<PackageReference Include=\"WixInbox.{name}\" Version=\"*\" />");
        var consumer = NewConsumer(feed.NewFolderWithDependencies("together")).Write("Program.cs", Program).Edit("consumer.csproj", Reference, Reference + string.Concat(companions));
        (await consumer.BuildAsync()).AssertSucceeded();
        Assert.Equal("True consumer\n", (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"));
    }
}
