using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>Bringing a database to this version, alone and with several processes at once.</summary>
public abstract class MigratorTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_processes_that_start_at_once_make_one_database()
    {
        await using var database = await TestDatabase.CreateAsync(provider, Token);
        var processes = Enumerable.Range(0, 4).Select(_ => Process(database.ConnectionString)).ToList();

        await Task.WhenAll(processes.Select(process => process.GetRequiredService<Migrator>().MigrateAsync(Token)));

        await using var db = await processes[0].GetRequiredService<IDbContextFactory<CuewrightDbContext>>().CreateDbContextAsync(Token);
        var applied = (await db.Database.GetAppliedMigrationsAsync(Token)).ToList();
        Assert.Equal(db.Database.GetMigrations(), applied);
        Assert.Equal(applied.Count, applied.Distinct(StringComparer.Ordinal).Count());
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_says_what_it_applied_and_a_second_start_applies_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(provider, Token);
        await using var process = Process(database.ConnectionString);
        var migrator = process.GetRequiredService<Migrator>();

        var applied = await migrator.MigrateAsync(Token);

        Assert.NotEmpty(applied);
        Assert.Equal(applied.Order(StringComparer.Ordinal), applied);
        Assert.Empty(await migrator.MigrateAsync(Token));
    }

    [Fact]
    public async Task Tables_and_columns_have_names_that_need_no_quotes()
    {
        await using var database = await TestDatabase.CreateAsync(provider, Token);
        await using var process = Process(database.ConnectionString);
        await using var db = await process.GetRequiredService<IDbContextFactory<CuewrightDbContext>>().CreateDbContextAsync(Token);

        var names = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => property.GetColumnName()).Append(entity.GetTableName()!)).ToList();

        Assert.Contains("workspace_id", names);
        Assert.Contains("tik_tok_post_id", names);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    private protected ServiceProvider Process(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = connectionString,
        }).Build());
        services.AddLogging();
        services.AddKernel();
        return services.BuildServiceProvider();
    }
}
