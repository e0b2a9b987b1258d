using Npgsql;
using WixInbox.PostgreSql;
using WixInbox.PostgreSql.Receiver;

var builder = WebApplication.CreateSlimBuilder(args);
var schema = builder.Configuration["schema"]!;
builder.Logging.ClearProviders();
await using var dataSource = NpgsqlDataSource.Create(builder.Configuration["database"]!);
builder.Services.AddSingleton<IWebhookEventStore>(new PostgreSqlWebhookEventStore(dataSource, new() { SchemaName = schema }));
builder.Services.AddWixInboxWebhooks(options =>
{
    options.PublicKeys.Add(builder.Configuration["key"]!);
    options.Concurrency = 6;
    options.MaxAttempts = 100; // each kill costs one
});

var app = builder.Build();
using var ledger = new Ledger(builder.Configuration["ledger"]!);
var work = new Work(schema, ledger);
app.MapWixInboxWebhooks("/webhooks", handlers => handlers
    .OnButtonInteracted((button, context, cancellation) => button.Body.InteractionId == "joined"
        ? work.DoInTheTransactionAsync(button.Metadata.EventId, context, cancellation)
        : work.DoOutsideAsync(button.Metadata.EventId, cancellation)));
await app.StartAsync();
Console.WriteLine(app.Urls.First());

// Its input ends with the process that started it: then nobody is there to kill it.
while (await Console.In.ReadLineAsync() is not null)
{
}
