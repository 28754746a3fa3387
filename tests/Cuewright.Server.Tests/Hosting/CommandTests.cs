using System.Net;
using System.Net.Sockets;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>The built program as a process, as an administrator starts it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("cuewright-command-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Users_and_keys_are_added_and_open_the_server()
    {
        var migrated = await RunAsync("migrate");
        Assert.Equal(0, migrated.Code);
        Assert.StartsWith("Applied ", migrated.Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.", (await RunAsync("migrate")).Output.Trim());
        var owner = await RunAsync("user", "add", "--email", "owner@example.org", "--name", "Owner", "--workspace", "Studio", "--time-zone", "Europe/Berlin");
        Assert.Equal(0, owner.Code);
        Assert.Matches("^Added owner@example.org as Owner of the new workspace Studio. Password: [A-Za-z0-9_-]{20}\n$", owner.Output);
        var editor = await ServerProcess.RunAsync(Arguments("user", "add", "--email", "editor@example.org", "--name", "Editor", "--password-stdin"), NoEnvironment, "a long enough one\n", Token);
        Assert.Equal("Added editor@example.org as Editor of the workspace Studio.", editor.Output.Trim());
        var key = await RunAsync("apikey", "add", "--workspace", "Studio", "--name", "ci");
        Assert.Matches("^cw_[A-Za-z0-9_-]{43}\n$", key.Output);
    }

    [Fact]
    public async Task Publishing_is_held_and_released()
    {
        Assert.Equal("Publishing was not held.", (await RunAsync("release-publishing")).Output.Trim());
        Assert.StartsWith("Publishing is held.", (await RunAsync("hold-publishing")).Output, StringComparison.Ordinal);
        Assert.Equal("Publishing was held already.", (await RunAsync("hold-publishing")).Output.Trim());
        Assert.StartsWith("Publishing is held.", (await RunAsync("hold-publishing", "--restored")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Publishing is released.", (await RunAsync("release-publishing")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_cannot_do_it_says_in_one_line()
    {
        await RunAsync("user", "add", "--email", "owner@example.org", "--name", "Owner", "--workspace", "Studio");
        AssertOneLine("There is already a user with the e-mail address OWNER@example.org.", await RunAsync("user", "add", "--email", "OWNER@example.org", "--name", "Owner"));
        AssertOneLine("There is no workspace named Elsewhere.", await RunAsync("apikey", "add", "--workspace", "Elsewhere", "--name", "ci"));
        var weak = await ServerProcess.RunAsync(Arguments("user", "add", "--email", "weak@example.org", "--name", "Weak", "--password-stdin"), NoEnvironment, "short\n", Token);
        AssertOneLine("Use at least 10 characters, for example four random words.", weak);
    }

    [Theory]
    [InlineData("Server__Role", "Web", "Server__Role")]
    [InlineData("Server__Role", "Boss", "Server:Role")]
    [InlineData("Server__PublicUrl", "http://cuewright.example", "Server__PublicUrl")]
    [InlineData("Server__TrustedProxies__0", "everybody", "Server__TrustedProxies__0")]
    [InlineData("Security__MasterKey", "short", "Security__MasterKey")]
    [InlineData("Database__ConnectionString", " ", "Database__ConnectionString")]
    [InlineData("TikTok__ClientKey", "key-without-secret", "TikTok__ClientSecret")]
    [InlineData("Demo__Enabled", "true", "Demo__StandIn")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "ASPNETCORE_URLS")]
    [InlineData("Testing__CrashAt", "Nowhere", "Testing:CrashAt")]
    [InlineData("Testing__CrashAtTime", "0", "Testing__CrashAtTime")]
    [InlineData("Testing__ClockRate", "0", "Testing__ClockRate")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string variable, string value, string named)
    {
        var result = await ServerProcess.RunAsync(Arguments("serve"), new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = value }, "", Token);
        Assert.Equal(1, result.Code);
        var line = Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker", 1, "Server__Role")]
    [InlineData("boss", 1, "boss")]
    public async Task The_role_is_an_option_too(string role, int code, string named)
    {
        var result = await ServerProcess.RunAsync(Arguments("serve", "--role", role), NoEnvironment, "", Token);
        Assert.Equal(code, result.Code);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_to_start_without_a_master_key_and_with_the_demo()
    {
        var production = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = "Production" };
        var keyless = await ServerProcess.RunAsync(Arguments("serve"), production, "", Token);
        Assert.Contains("Security__MasterKey", keyless.Error, StringComparison.Ordinal);
        AssertOneLine(keyless.Error.Trim(), keyless);
        var demo = await ServerProcess.RunAsync(Arguments("serve", "--demo", "--stand-in", "http://localhost:1"), production, "", Token);
        Assert.Equal(1, demo.Code);
        Assert.Contains("refused in Production", demo.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Testing__CrashAt", "Accepted")]
    [InlineData("Testing__ClockRate", "10")]
    [InlineData("Testing__ClockFrom", "2026-11-25T00:00:00Z")]
    [InlineData("Testing__ClockOffsetFile", "offset")]
    public async Task Production_refuses_every_switch_of_the_fault_tests(string variable, string value)
    {
        var production = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Security__MasterKey"] = Convert.ToBase64String(new byte[32]),
            [variable] = value,
        };
        var refused = await ServerProcess.RunAsync(Arguments("serve"), production, "", Token);
        Assert.Equal(1, refused.Code);
        var line = Assert.Single(refused.Error.Trim().Split('\n'));
        Assert.Contains(variable.Replace("__", ":", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.Contains("refused in Production", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        AssertOneLine($"Port {port} is used by another program. Stop it, or choose another one with --port.", await RunAsync("serve", "--port", $"{port}"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_one_line()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Database=d;Timeout=2",
        };
        var result = await ServerProcess.RunAsync(Arguments("serve", "--urls", "http://127.0.0.1:0"), settings, "", Token);
        Assert.Equal(1, result.Code);
        Assert.Contains("Database__ConnectionString", Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_master_key_than_the_databases_own_is_refused()
    {
        // Storing the configured app's secret makes the first key.
        var app = new Dictionary<string, string>(StringComparer.Ordinal) { ["TikTok__ClientKey"] = "awkey", ["TikTok__ClientSecret"] = "secret" };
        await using (var first = await ServerHarness.StartAsync(Core.Kernel.DatabaseProvider.Sqlite, Token, new ServerSettings()
            .With("Database:ConnectionString", $"Data Source={Path.Combine(_data, "cuewright.db")}").With("TikTok:ClientKey", "awkey").With("TikTok:ClientSecret", "secret")))
        {
            Assert.NotEmpty(first.Folder);
        }

        app["Security__MasterKey"] = Convert.ToBase64String(new byte[32]);
        var result = await ServerProcess.RunAsync(Arguments("serve"), app, "", Token);
        AssertOneLine(
            "The secrets in this database were encrypted with another master key: set Security:MasterKey (Security__MasterKey) or Security:MasterKeyFile (Security__MasterKeyFile) to that one.",
            result);
    }

    private static Dictionary<string, string> NoEnvironment => [];

    private static void AssertOneLine(string expected, ServerProcess.Result result)
    {
        Assert.Equal(1, result.Code);
        Assert.Equal(expected, Assert.Single(result.Error.Trim().Split('\n')));
    }

    private Task<ServerProcess.Result> RunAsync(params string[] arguments) => ServerProcess.RunAsync(Arguments(arguments), NoEnvironment, "", Token);

    private string[] Arguments(params string[] arguments) => [.. arguments, "--data", _data];
}
