using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Pulls;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>What is judged at init once the body reads, in the order of the contract's section 9.</summary>
internal sealed class InitChecks(PostingCaps caps, DeveloperApps apps, CreatorDirectory creators, UrlOwnership ownership, StandInOptions options)
{
    private static readonly Version DraftPhotos = new(31, 8);

    public ApiError? CheckDirect(Grant caller, Creator creator, PostInfo post, SourceInfo source) =>
        caps.CheckUser(caller, creator)
        ?? CheckAudit(caller, creator, post)
        ?? caps.CheckDay(creator)
        ?? CheckPrivacy(creator, post)
        ?? CheckBrand(post)
        ?? CheckSource(caller, source)
        ?? CheckRefusal(creator);

    /// <summary>Drafts know neither audit nor posting users nor privacy.</summary>
    public ApiError? CheckDraft(Grant caller, Creator creator, SourceInfo source) =>
        PostingCaps.CheckBan(creator) ?? caps.CheckDrafts(creator) ?? CheckSource(caller, source) ?? CheckRefusal(creator);

    public static ApiError? CheckVersion(Creator creator) =>
        Version.TryParse(creator.AppVersion, out var version) && version >= DraftPhotos ? null : ApiErrors.AppVersion;

    private ApiError? CheckAudit(Grant caller, Creator creator, PostInfo post)
    {
        if (apps.Find(caller.ClientKey) is { MayPostPublicly: true })
        {
            return null;
        }

        // It is the account that must be private; asking for SELF_ONLY does not help a public one.
        return creator.IsPrivate && post.PrivacyLevel is PrivacyLevels.Self ? null : ApiErrors.Unaudited;
    }

    private static ApiError? CheckPrivacy(Creator creator, PostInfo post) =>
        PrivacyLevels.Options(creator).Contains(post.PrivacyLevel) ? null : ApiErrors.PrivacyMismatch;

    private ApiError? CheckBrand(PostInfo post) =>
        options.RefuseBrandedSelfOnly && post is { BrandContentToggle: true, PrivacyLevel: PrivacyLevels.Self } ? ApiErrors.PostInfo : null;

    private ApiError? CheckSource(Grant caller, SourceInfo source) => source.Chunks is { } chunks
        ? ChunkRules.Check(chunks, options.StrictMegabytes, options.RefuseSeveralChunks)
        : source.Urls.All(url => ownership.IsProven(caller.ClientKey, url)) ? null : ApiErrors.UrlOwnership;

    // Last, so that only a post which would have been taken uses a refusal up.
    private ApiError? CheckRefusal(Creator creator) =>
        creators.SpendRefusal(creator.Handle, Refusal.AtInit) is { } reason ? ApiErrors.Refused(reason) : null;
}
