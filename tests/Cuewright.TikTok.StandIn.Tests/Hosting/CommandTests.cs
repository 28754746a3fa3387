namespace Cuewright.TikTok.StandIn.Tests.Hosting;

public sealed class CommandTests : StandInTests
{
    [Fact]
    public async Task A_taken_port_is_one_clear_line_and_exit_code_1()
    {
        var directory = System.IO.Path.Combine(StandIn.Directory, "other");

        var (exitCode, output, errors) = await StandInProcess.RunAsync(Token, "--port", $"{StandIn.Server.BaseAddress.Port}", "--data", directory);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal($"stand-in: port {StandIn.Server.BaseAddress.Port} is taken; choose another with --port", errors.Trim());
    }

    [Fact]
    public async Task A_folder_that_another_stand_in_uses_is_one_clear_line_and_exit_code_1()
    {
        var (exitCode, _, errors) = await StandInProcess.RunAsync(Token, "--port", "0", "--data", StandIn.Directory);

        Assert.Equal(1, exitCode);
        Assert.Matches("^stand-in: the folder .* another stand-in uses it$", errors.Trim());
    }

    [Theory]
    [InlineData("say where the state lies: --data", "--port", "0")]
    [InlineData("http is for localhost", "--port", "0", "--data", "unused", "--redirect-uri", "http://app.example/callback")]
    [InlineData("Port", "--port", "many", "--data", "unused")]
    public async Task A_wrong_setting_is_one_clear_line_and_exit_code_1(string told, params string[] arguments)
    {
        var (exitCode, _, errors) = await StandInProcess.RunAsync(Token, arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }
}
