using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Ban, the app's posting users, the creator's daily posts and pending drafts (contract section 4.2).</summary>
internal sealed class PostingCaps(PublishTasks tasks, DeveloperApps apps, StandInOptions options)
{
    private const int MostDrafts = 5;

    public ApiError? Check(Grant caller, Creator creator) => CheckUser(caller, creator) ?? CheckDay(creator);

    public ApiError? CheckUser(Grant caller, Creator creator)
    {
        if (CheckBan(creator) is { } ban)
        {
            return ban;
        }

        return tasks.MayPost(caller.ClientKey, creator.Handle, apps.Find(caller.ClientKey)?.UserCap ?? 0) ? null : ApiErrors.UserCap;
    }

    public static ApiError? CheckBan(Creator creator) => creator.Banned ? ApiErrors.Banned : null;

    public ApiError? CheckDrafts(Creator creator) => tasks.CountDrafts(creator.Handle) >= MostDrafts ? ApiErrors.TooManyDrafts(options.PendingCapStatus) : null;

    public ApiError? CheckDay(Creator creator) => tasks.CountLastDay(creator.Handle) >= creator.DailyPostCap ? ApiErrors.TooManyPosts : null;
}
