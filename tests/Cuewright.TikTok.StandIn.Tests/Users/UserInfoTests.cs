namespace Cuewright.TikTok.StandIn.Tests.Users;

public sealed class UserInfoTests : StandInTests
{
    [Fact]
    public async Task Only_the_fields_asked_for_come_back()
    {
        var token = await StandIn.TokenAsync();

        var user = (await StandIn.GetAsync("v2/user/info/?fields=open_id,display_name,username,follower_count,avatar_url", token)).Data.GetProperty("user");

        Assert.Equal(["open_id", "display_name", "username", "follower_count", "avatar_url"], user.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("Maple Street Bakery", "maple.bakery"), (user.GetProperty("display_name").GetString(), user.GetProperty("username").GetString()));
        var avatar = await StandIn.GetAsync(user.GetProperty("avatar_url").GetString()!);
        Assert.Equal((200, "image/svg+xml"), (avatar.Status, avatar.ContentType));
    }

    [Fact]
    public async Task The_video_count_is_of_public_videos()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PublishAsync(token, "SELF_ONLY");
        await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        StandIn.Clock.Advance(TimeSpan.FromMinutes(1));

        var user = (await StandIn.GetAsync("v2/user/info/?fields=video_count", token)).Data.GetProperty("user");

        Assert.Equal(2, user.GetProperty("video_count").GetInt64());
    }

    [Fact]
    [Trait("contract", "23")]
    public async Task Row_23_one_field_beyond_the_scopes_fails_the_whole_call()
    {
        var token = await StandIn.TokenAsync(scopes: "user.info.basic,video.publish");

        Assert.Equal("ok", (await StandIn.GetAsync("v2/user/info/?fields=open_id", token)).Code);
        var answer = await StandIn.GetAsync("v2/user/info/?fields=open_id,username", token);
        Assert.Equal((401, "scope_not_authorized"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("v2/user/info/")]
    [InlineData("v2/user/info/?fields=")]
    [InlineData("v2/user/info/?fields=open_id,shoe_size")]
    [Trait("contract", "24")]
    public async Task Row_24_missing_or_unknown_fields_are_invalid_params(string path)
    {
        var answer = await StandIn.GetAsync(path, await StandIn.TokenAsync());

        Assert.Equal((400, "invalid_params"), (answer.Status, answer.Code));
    }
}
