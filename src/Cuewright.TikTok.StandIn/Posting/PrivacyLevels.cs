using Cuewright.TikTok.StandIn.Creators;

namespace Cuewright.TikTok.StandIn.Posting;

internal static class PrivacyLevels
{
    public const string Public = "PUBLIC_TO_EVERYONE";
    public const string Friends = "MUTUAL_FOLLOW_FRIENDS";
    public const string Followers = "FOLLOWER_OF_CREATOR";
    public const string Self = "SELF_ONLY";

    public static bool IsKnown(string? level) => level is Public or Friends or Followers or Self;

    public static IReadOnlyList<string> Options(Creator creator) => creator.IsPrivate ? [Followers, Friends, Self] : [Public, Friends, Self];
}
