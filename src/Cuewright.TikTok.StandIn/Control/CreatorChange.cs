using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Control;

/// <summary>A partial update of a creator: what is absent stays. A name or value that means nothing is an error, so that a test's typing slip is seen.</summary>
internal static class CreatorChange
{
    /// <returns>The change; null and the name of the first wrong field if there is one.</returns>
    public static (Func<Creator, Creator>? Change, string? Wrong) Read(JsonObject body)
    {
        Func<Creator, Creator> all = creator => creator;
        foreach (var (name, value) in body)
        {
            if (Read(name, value) is not { } one)
            {
                return (null, name);
            }

            var before = all;
            all = creator => one(before(creator));
        }

        return (all, null);
    }

    private static Func<Creator, Creator>? Read(string name, JsonNode? value) => name switch
    {
        "nickname" when value.Text() is { Length: > 0 } text => creator => creator with { Nickname = text },
        "isPrivate" when value.Flag() is { } flag => creator => creator with { IsPrivate = flag },
        "commentDisabled" when value.Flag() is { } flag => creator => creator with { CommentDisabled = flag },
        "duetDisabled" when value.Flag() is { } flag => creator => creator with { DuetDisabled = flag },
        "stitchDisabled" when value.Flag() is { } flag => creator => creator with { StitchDisabled = flag },
        "banned" when value.Flag() is { } flag => creator => creator with { Banned = flag },
        "appVersion" when Version.TryParse(value.Text(), out _) => creator => creator with { AppVersion = value.Text()! },
        "maxVideoDurationSec" when value.Whole() is > 0 and <= 3600 and var seconds => creator => creator with { MaxVideoDurationSec = (int)seconds },
        "dailyPostCap" when value.Whole() is >= 0 and <= 100_000 and var posts => creator => creator with { DailyPostCap = (int)posts },
        "refusal" when value is null => creator => creator with { Refusal = null },
        "refusal" when ReadRefusal(value) is { } refusal => creator => creator with { Refusal = refusal },
        _ => null,
    };

    private static Refusal? ReadRefusal(JsonNode? node)
    {
        if (node is not JsonObject refusal || refusal["reason"].Text() is not { Length: > 0 } reason)
        {
            return null;
        }

        var at = refusal.ContainsKey("at") ? refusal["at"].Text() : Refusal.AtProcessing;
        var count = refusal.ContainsKey("count") ? refusal["count"].Whole() : 1;
        return at is Refusal.AtInit or Refusal.AtProcessing && count is > 0 and <= int.MaxValue ? new Refusal(reason, (int)count, at) : null;
    }
}
