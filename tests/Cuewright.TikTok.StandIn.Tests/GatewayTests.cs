namespace Cuewright.TikTok.StandIn.Tests;

public sealed class GatewayTests : StandInTests
{
    [Theory]
    [InlineData("POST", "v2/oauth/token")]
    [InlineData("POST", "v2/post/publish/video/init")]
    [InlineData("GET", "v2/user/info")]
    [InlineData("GET", "v2/post/publish/video/init/")]
    [InlineData("PUT", "v2/oauth/token/")]
    [InlineData("POST", "v2/user/info/")]
    [Trait("contract", "1")]
    public async Task Row_1_missing_slash_and_wrong_verb_are_404(string verb, string path)
    {
        var answer = await StandIn.SendAsync(new HttpMethod(verb), path);

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("Unsupported path(Janus)", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v2/post/publish/video/delete/")]
    [InlineData("v2/post/publish/schedule/")]
    [InlineData("v2/post/publish/video/update/")]
    [Trait("contract", "75")]
    public async Task Row_75_there_is_no_edit_delete_or_schedule(string path) =>
        Assert.Equal(404, (await StandIn.PostAsync(path, new { }, null)).Status);

    [Fact]
    public async Task Every_answer_has_a_log_id_of_a_stamp_and_hex_also_in_its_header()
    {
        var answer = await StandIn.GetAsync("v2/user/info/?fields=open_id");

        var logId = answer.Json.GetProperty("error").GetProperty("log_id").GetString()!;
        Assert.Matches("^20261124080000[0-9A-F]{20}$", logId);
        Assert.Equal(logId, answer.Headers["x-tt-logid"]);
        Assert.Equal("{}", answer.Data.GetRawText());
    }
}
