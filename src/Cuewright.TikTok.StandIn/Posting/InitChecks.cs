using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>What is judged at init once the body reads, in the order of the contract's section 9.</summary>
internal sealed class InitChecks(PostingCaps caps, DeveloperApps apps, CreatorDirectory creators, StandInOptions options)
{
    public ApiError? Check(Grant caller, Creator creator, PostInfo post, SourceInfo source) =>
        caps.CheckUser(caller, creator)
        ?? CheckAudit(caller, creator, post)
        ?? caps.CheckDay(creator)
        ?? CheckPrivacy(creator, post)
        ?? CheckSource(source)
        ?? CheckRefusal(creator);

    private ApiError? CheckAudit(Grant caller, Creator creator, PostInfo post)
    {
        if (apps.Find(caller.ClientKey) is { Audited: true })
        {
            return null;
        }

        // It is the account that must be private; asking for SELF_ONLY does not help a public one.
        return creator.IsPrivate && post.PrivacyLevel is PrivacyLevels.Self ? null : ApiErrors.Unaudited;
    }

    private static ApiError? CheckPrivacy(Creator creator, PostInfo post) =>
        PrivacyLevels.Options(creator).Contains(post.PrivacyLevel) ? null : ApiErrors.PrivacyMismatch;

    // No place is verified yet, so no URL can be pulled.
    private ApiError? CheckSource(SourceInfo source) =>
        source.Chunks is { } chunks ? ChunkRules.Check(chunks, options.StrictMegabytes) : ApiErrors.UrlOwnership;

    // Last, so that only a post which would have been taken uses a refusal up.
    private ApiError? CheckRefusal(Creator creator) =>
        creators.SpendRefusal(creator.Handle, Refusal.AtInit) is { } reason ? ApiErrors.Refused(reason) : null;
}
