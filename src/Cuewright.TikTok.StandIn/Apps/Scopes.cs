namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>The scopes a posting app can be approved for (contract section 1.9), in the order the consent page shows them.</summary>
internal static class Scopes
{
    public const string UserInfoBasic = "user.info.basic";
    public const string UserInfoProfile = "user.info.profile";
    public const string UserInfoStats = "user.info.stats";
    public const string VideoList = "video.list";
    public const string VideoUpload = "video.upload";
    public const string VideoPublish = "video.publish";

    public static IReadOnlyList<string> All { get; } = [UserInfoBasic, UserInfoProfile, UserInfoStats, VideoList, VideoUpload, VideoPublish];

    /// <summary>What a user reads beside the check box.</summary>
    public static string Sentence(string scope) => scope switch
    {
        UserInfoBasic => "Read your profile picture and display name",
        UserInfoProfile => "Read your profile: name, bio, link and verification",
        UserInfoStats => "Read your counts of followers, likes and videos",
        VideoList => "Read your public videos",
        VideoUpload => "Put drafts into your inbox",
        VideoPublish => "Post videos to your profile",
        _ => scope,
    };
}
