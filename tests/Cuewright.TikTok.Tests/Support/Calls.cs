namespace Cuewright.TikTok.Tests.Support;

/// <summary>Every call that the client offers, for what has to hold for each of them.</summary>
internal static class Calls
{
    private const string Bearer = "act.x1";
    private static readonly Uri Media = new("https://media.example/1.mp4");
    private static readonly VideoPostInfo Post = new() { PrivacyLevel = PrivacyLevels.SelfOnly };
    private static readonly PhotoPostInfo PhotoPost = new() { PrivacyLevel = PrivacyLevels.SelfOnly };
    private static readonly PhotoSet Photos = new() { Urls = [Media], CoverIndex = 0 };
    private static readonly ChunkPlan Plan = ChunkPlan.For(1000);

    /// <summary>Calls with a bearer token, whose answers have the envelope.</summary>
    public static readonly IReadOnlyDictionary<string, Func<RecordingServer, CancellationToken, Task>> Api = new Dictionary<string, Func<RecordingServer, CancellationToken, Task>>
    {
        ["user info"] = (server, token) => server.Users.GetUserInfoAsync(TikTokScopes.All, Bearer, token),
        ["video list"] = (server, token) => server.Videos.ListAsync(new VideoListQuery(), Bearer, token),
        ["video query"] = (server, token) => server.Videos.QueryAsync(VideoFields.All, ["7"], Bearer, token),
        ["creator info"] = (server, token) => server.Posting.QueryCreatorInfoAsync(Bearer, token),
        ["video"] = (server, token) => server.Posting.InitVideoAsync(Post, Plan, Bearer, token),
        ["video from url"] = (server, token) => server.Posting.InitVideoFromUrlAsync(Post, Media, Bearer, token),
        ["video draft"] = (server, token) => server.Posting.InitVideoDraftAsync(Plan, Bearer, token),
        ["video draft from url"] = (server, token) => server.Posting.InitVideoDraftFromUrlAsync(Media, Bearer, token),
        ["photos"] = (server, token) => server.Posting.InitPhotosAsync(PhotoPost, Photos, Bearer, token),
        ["photo draft"] = (server, token) => server.Posting.InitPhotoDraftAsync(new PhotoDraftInfo(), Photos, Bearer, token),
        ["status"] = (server, token) => server.Posting.GetPublishStatusAsync("p", Bearer, token),
        ["cancel"] = (server, token) => server.Posting.CancelAsync("p", Bearer, token),
    };

    /// <summary>Calls with the app's credentials, whose answers are flat.</summary>
    public static readonly IReadOnlyDictionary<string, Func<RecordingServer, CancellationToken, Task>> OAuth = new Dictionary<string, Func<RecordingServer, CancellationToken, Task>>
    {
        ["exchange"] = (server, token) => server.OAuth.ExchangeCodeAsync(ServerTests.App, "c", Media, null, token),
        ["refresh"] = (server, token) => server.OAuth.RefreshAsync(ServerTests.App, "rft.x1", token),
        ["revoke"] = (server, token) => server.OAuth.RevokeAsync(ServerTests.App, Bearer, token),
        ["qr start"] = (server, token) => server.QrLogins.StartAsync("awapp0001", [TikTokScopes.UserInfoBasic], null, token),
        ["qr check"] = (server, token) => server.QrLogins.CheckAsync(ServerTests.App, new QrLogin { Token = "t" }, token),
    };

    public static Func<RecordingServer, CancellationToken, Task> Named(string name) => Api.TryGetValue(name, out var call) ? call : OAuth[name];
}
