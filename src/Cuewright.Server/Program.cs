using Cuewright.Core.Kernel;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddKernel();
var app = builder.Build();
await app.Services.GetRequiredService<Migrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
await app.RunAsync();
