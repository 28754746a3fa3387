using Cuewright.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cuewright.Migrations.Sqlite;

/// <summary>What <c>scripts/migration</c> builds a migration with; it never opens a connection.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CuewrightDbContext>
{
    public CuewrightDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CuewrightDbContext>().UseSqlite("Data Source=:memory:", options => options.MigrationsAssembly(typeof(DesignTimeContext).Assembly.GetName().Name)).Options);
}
