using Cuewright.Core.Kernel;
using Cuewright.Core.Tests.Support;
using Cuewright.Testing.Databases;
using Npgsql;

namespace Cuewright.Core.Tests.Publishing.Holds;

public sealed class PostgresEpochCheckTests : EpochCheckTests
{
    public PostgresEpochCheckTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");

    [Fact]
    public async Task A_role_that_may_not_read_the_system_identifier_still_starts_and_is_no_other_place()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var core = await CoreHarness.StartAsync(DatabaseProvider.Postgres, cancellation);
        await StartAsync(core);
        Assert.Matches("^postgres [0-9]+ [0-9]+ [?]$", (await InstanceAsync(core)).Identity);
        await using (var source = NpgsqlDataSource.Create(core.Database.ConnectionString))
        await using (var command = source.CreateCommand(
            "CREATE FUNCTION public.refuse() RETURNS TABLE (system_identifier bigint) LANGUAGE plpgsql AS $$ BEGIN RAISE insufficient_privilege; END $$"))
        {
            // A function of ours in front of PostgreSQL's: a role with fewer rights would have to be made for the whole server.
            await command.ExecuteNonQueryAsync(cancellation);
            command.CommandText = "ALTER FUNCTION public.refuse() RENAME TO pg_control_system; ALTER DATABASE \"" + new NpgsqlConnectionStringBuilder(core.Database.ConnectionString).Database + "\" SET search_path = public, pg_catalog";
            await command.ExecuteNonQueryAsync(cancellation);
        }

        NpgsqlConnection.ClearAllPools();
        await StartAsync(core);

        var instance = await InstanceAsync(core);
        Assert.Equal((1, false), (instance.Epoch, instance.IsHeld));
        Assert.Matches("^postgres [0-9]+ [?] [?]$", instance.Identity);
    }
}
