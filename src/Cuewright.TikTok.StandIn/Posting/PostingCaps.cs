using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Ban, the app's posting users and the creator's daily posts (contract section 4.2).</summary>
internal sealed class PostingCaps(PublishTasks tasks, DeveloperApps apps)
{
    public ApiError? Check(Grant caller, Creator creator) => CheckUser(caller, creator) ?? CheckDay(creator);

    public ApiError? CheckUser(Grant caller, Creator creator)
    {
        if (creator.Banned)
        {
            return ApiErrors.Banned;
        }

        return tasks.MayPost(caller.ClientKey, creator.Handle, apps.Find(caller.ClientKey)?.UserCap ?? 0) ? null : ApiErrors.UserCap;
    }

    public ApiError? CheckDay(Creator creator) => tasks.CountLastDay(creator.Handle) >= creator.DailyPostCap ? ApiErrors.TooManyPosts : null;
}
