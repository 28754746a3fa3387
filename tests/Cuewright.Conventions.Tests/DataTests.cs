using Cuewright.Core;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Conventions.Tests;

public sealed class DataTests
{
    // Rows of the instance that name a workspace without belonging to it need a reason here.
    private static readonly HashSet<string> NotOwned = [];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void No_change_of_the_model_lacks_its_migration(DatabaseProvider provider)
    {
        using var db = Context(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: scripts/migration NAME makes the migration for both databases.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Context(DatabaseProvider.Sqlite);
        using var postgres = Context(DatabaseProvider.Postgres);
        Assert.Equal(Names(sqlite), Names(postgres));

        static IEnumerable<string> Names(CuewrightDbContext db) => db.Database.GetMigrations().Select(name => name.Split('_', 2)[1]);
    }

    [Fact]
    public void Whatever_a_workspace_owns_is_filtered_by_workspace_and_nothing_else_names_one()
    {
        using var db = Context(DatabaseProvider.Sqlite);
        Assert.All(db.Model.GetEntityTypes(), entity =>
        {
            var name = entity.ClrType.Name;
            var owned = typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType);
            Assert.True(owned == entity.GetDeclaredQueryFilters().Any(filter => filter.Key == "workspace"), $"{name}: add it to the scoped entities of {nameof(CuewrightDbContext)}");
            Assert.True(owned || entity.FindProperty("WorkspaceId") is null || NotOwned.Contains(name), $"{name} has a WorkspaceId and must be {nameof(IWorkspaceOwned)}");
        });
    }

    [Fact]
    public void Every_versioned_row_has_its_version_as_concurrency_token()
    {
        using var db = Context(DatabaseProvider.Sqlite);
        Assert.All(
            db.Model.GetEntityTypes().Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType)),
            entity => Assert.True(entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken, entity.ClrType.Name));
    }

    // Nothing is opened: the model alone is looked at.
    private static CuewrightDbContext Context(DatabaseProvider provider)
    {
        var builder = new DbContextOptionsBuilder<CuewrightDbContext>();
        var connection = provider is DatabaseProvider.Sqlite ? "Data Source=never-opened.db" : "Host=never-opened";
        DatabaseSetUp.Configure(builder, new DatabaseOptions { Provider = provider, ConnectionString = connection });
        return new CuewrightDbContext(builder.Options);
    }
}
