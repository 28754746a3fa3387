using System.Globalization;
using System.Text.Json;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Cuewright.Server.Media;

namespace Cuewright.Server.Publishing;

/// <summary>The choices made for one account.</summary>
/// <param name="PrivacyLevel">One of the account's current options as creator-info lists them; null while nobody chose. There is no default.</param>
/// <param name="Mode">direct: posted as chosen. inbox: the video alone, or the photos with title and description, go to the inbox of the creator's TikTok app, where every choice is made; the others here are kept but not sent.</param>
/// <param name="AutoAddMusic">Photo posts only: TikTok picks a track.</param>
internal sealed record OptionsContract(
    string? PrivacyLevel,
    bool AllowComment,
    bool AllowDuet,
    bool AllowStitch,
    DisclosureContract? Disclosure,
    bool AiGenerated,
    PublicationMode Mode = PublicationMode.Direct,
    bool AutoAddMusic = false)
{
    public static OptionsContract From(PublicationOptions options) => new(
        options.PrivacyLevel,
        options.AllowComment,
        options.AllowDuet,
        options.AllowStitch,
        new DisclosureContract(options.YourBrand, options.BrandedContent),
        options.AiGenerated,
        options.Mode,
        options.AutoAddMusic);

    public PublicationOptions ToOptions() => new()
    {
        PrivacyLevel = string.IsNullOrWhiteSpace(PrivacyLevel) ? null : PrivacyLevel,
        AllowComment = AllowComment,
        AllowDuet = AllowDuet,
        AllowStitch = AllowStitch,
        YourBrand = Disclosure?.YourBrand ?? false,
        BrandedContent = Disclosure?.BrandedContent ?? false,
        AiGenerated = AiGenerated,
        Mode = Mode,
        AutoAddMusic = AutoAddMusic,
    };
}

/// <param name="YourBrand">The content promotes the creator's own business.</param>
/// <param name="BrandedContent">Paid partnership for a third party.</param>
internal sealed record DisclosureContract(bool YourBrand, bool BrandedContent);

/// <param name="LocalTime">Wall clock as chosen, for example 2026-11-24T18:30:00.</param>
/// <param name="OffsetMinutes">Offset of the zone from UTC at the instant.</param>
/// <param name="Shifted">The clock skips the chosen time, so it is published at the shifted one.</param>
internal sealed record ScheduleResponse(string LocalTime, string TimeZone, int OffsetMinutes, DateTimeOffset Instant, bool Shifted);

/// <param name="Name">draft, waiting, claimed, init, uploading, parked, fetching, processing, published, inbox, failed, uncertain or cancelled.</param>
/// <param name="Percent">0 to 100 while uploading or fetching.</param>
internal sealed record StepResponse(string Name, int? Percent);

/// <summary>Why it waits, and until when.</summary>
/// <param name="Code">Stable code, for example token_bucket, tiktok_down, lane_busy, daily_cap or account_paused.</param>
/// <param name="Message">The same in words.</param>
/// <param name="Until">When it goes on, or is tried again; null where nobody knows.</param>
/// <param name="Detail">What it waits for, where that is something of this workspace.</param>
internal sealed record WaitingResponse(string Code, string Message, DateTimeOffset? Until, WaitingDetailResponse? Detail = null)
{
    public static WaitingResponse? From(PublicationWait? wait) => wait is null
        ? null
        : new WaitingResponse(
            wait.Code, WaitingTexts.Of(wait.Code), wait.Until, wait is { LaneIsWith: { } id, LaneIsWithPost: { } postId } ? new WaitingDetailResponse(id, postId) : null);
}

/// <summary>With lane_busy: the publication that is being sent on this account.</summary>
internal sealed record WaitingDetailResponse(PublicationId PublicationId, PostId PostId);

/// <summary>One post for one account at one instant.</summary>
/// <param name="Risks">What will stop it unless it is mended, the most urgent first; found ahead of its time, and never mended by the server itself.</param>
/// <param name="LateBySeconds">How late it started, or was when it was held back; null: punctual so far.</param>
/// <param name="VerifiedAt">When TikTok itself last said that it is out; null: it has not, whatever state and members say.</param>
/// <param name="SaidOutAt">When a member said that it is out; that is no proof.</param>
/// <param name="UploadedAhead">Its upload began ahead of its time and the last part has not left: it may still be changed, moved and cancelled, and what is uploaded is given up then.</param>
/// <param name="TikTokPostId">TikTok's id as a string: it does not fit a JavaScript number.</param>
internal sealed record PublicationResponse(
    PublicationId Id,
    PostId PostId,
    AccountRefResponse Account,
    PublicationState State,
    StepResponse Step,
    ScheduleResponse? Schedule,
    WaitingResponse? Waiting,
    ProblemResponse? Problem,
    IReadOnlyList<ProblemResponse> Risks,
    int? LateBySeconds,
    bool UploadedAhead,
    OptionsContract Options,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? VerifiedAt,
    DateTimeOffset? SaidOutAt,
    string? TikTokPostId,
    string? TikTokUrl,
    int Version)
{
    public static PublicationResponse From(WorkspaceContext workspace, PublicationView view)
    {
        var problem = FailureTexts.Of(view.ProblemCode, view.ProblemReference);
        var waits = view.State is PublicationState.Scheduled or PublicationState.Publishing or PublicationState.Processing or PublicationState.Parked;
        return new PublicationResponse(
            view.Id,
            view.PostId,
            AccountRefResponse.From(workspace, view.Account),
            view.State,
            new StepResponse(view.Step.Name, view.Step.Percent),
            ScheduleOf(view),
            WaitingResponse.From(PublicationWait.Of(view, workspace.Now)),
            waits ? null : problem,
            RiskTexts.Of(view.Risks),
            view.LateSeconds,
            view.IsUploadedAhead,
            OptionsContract.From(view.Options),
            view.PublishedAt,
            view.VerifiedAt,
            view.SaidOutAt,
            view.TikTokPostId?.ToString(CultureInfo.InvariantCulture),
            view.TikTokPostId is { } id ? workspace.Links.Video(view.Account.Username, id) : null,
            view.Version);
    }

    private static ScheduleResponse? ScheduleOf(PublicationView view)
    {
        if (view.PublishAt is not { } instant)
        {
            return null;
        }

        var zone = view.TimeZone ?? "UTC";
        var reading = WallClock.Read(instant, zone);
        return new ScheduleResponse(view.LocalTime ?? reading.LocalTime, zone, reading.OffsetMinutes, instant, view.LocalTime is { } chosen && chosen != reading.LocalTime);
    }
}

/// <summary>One try at a publication.</summary>
/// <param name="PublishId">TikTok's id of the try.</param>
/// <param name="Size">Bytes of the video.</param>
/// <param name="BytesConfirmed">Bytes that TikTok confirmed.</param>
internal sealed record AttemptResponse(
    AttemptId Id,
    int Number,
    AttemptState State,
    string? PublishId,
    long Size,
    long BytesConfirmed,
    int ChunkCount,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ProblemResponse? Problem)
{
    public static AttemptResponse From(Attempt attempt) => new(
        attempt.Id,
        attempt.Number,
        attempt.State,
        attempt.PublishId,
        attempt.Size,
        attempt.BytesConfirmed,
        attempt.ChunkCount,
        attempt.StartedAt,
        attempt.EndedAt,
        FailureTexts.Of(attempt.FailureCode, attempt.TikTokLogId));
}

/// <summary>One line of the ledger.</summary>
/// <param name="Kind">Stable code, for example init_sent.</param>
/// <param name="Message">The same in words.</param>
/// <param name="Attempt">Number of the attempt that it tells of; null where it tells of none, and on lines of earlier versions.</param>
/// <param name="Detail">What was sent and what came back, as far as it is no secret: endpoint, http (status), logId, ms (duration of the call), bytes, range, tikTokCode and the like, all as text.</param>
internal sealed record PublicationEventResponse(DateTimeOffset At, string Kind, string Message, int? Attempt, IReadOnlyDictionary<string, string> Detail)
{
    public static PublicationEventResponse From(PublicationEvent entry)
    {
        var detail = entry.Detail is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Detail, JsonSerializerOptions.Web)!;
        return new PublicationEventResponse(entry.At, entry.Kind, EventTexts.Of(entry.Kind, detail), entry.Attempt, detail);
    }
}

/// <summary>A publication with its whole ledger.</summary>
internal sealed record PublicationDetailResponse(
    PublicationResponse Publication,
    PostKind Kind,
    string Caption,
    string? Title,
    MediaResponse? Media,
    IReadOnlyList<MediaResponse> Photos,
    int? PhotoCoverIndex,
    IReadOnlyList<AttemptResponse> Attempts,
    IReadOnlyList<PublicationEventResponse> Events,
    IReadOnlyList<PublicPostResponse> Posts);

/// <summary>A public post that a publication became; a draft can be posted several times.</summary>
internal sealed record PublicPostResponse(string TikTokPostId, string Url, DateTimeOffset FoundAt);

/// <param name="Version">The publication's version as last read.</param>
internal sealed record PublicationActRequest(int Version);

/// <param name="Version">The publication's version as last read.</param>
/// <param name="TikTokPostId">With published: which post it is, if known. Digits, as a string.</param>
internal sealed record ResolvePublicationRequest(int Version, PublicationVerdict Outcome, string? TikTokPostId = null);

/// <summary>A public video of the account that an uncertain publication may have become.</summary>
/// <param name="Fits">Caption and duration are those of the publication.</param>
internal sealed record EvidenceVideoResponse(string TikTokPostId, string Description, DateTimeOffset CreatedAt, int? DurationSec, string Url, bool Fits);

/// <summary>What TikTok shows about an uncertain publication. No video proves nothing.</summary>
/// <param name="Unavailable">Why TikTok's list could not be used; null when it was.</param>
internal sealed record EvidenceResponse(IReadOnlyList<EvidenceVideoResponse> Videos, ProblemResponse? Unavailable);

/// <summary>What a person found on TikTok.</summary>
internal enum PublicationVerdict
{
    Published,
    NotPublished,
}
