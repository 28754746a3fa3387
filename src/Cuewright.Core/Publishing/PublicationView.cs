using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing;

/// <summary>A publication as pages and programs see it.</summary>
internal sealed record PublicationView
{
    public required PublicationId Id { get; init; }

    public required PostId PostId { get; init; }

    public required AccountRef Account { get; init; }

    public required PublicationState State { get; init; }

    public required PublicationOptions Options { get; init; }

    public required string? LocalTime { get; init; }

    public required string? TimeZone { get; init; }

    public required DateTimeOffset? PublishAt { get; init; }

    public required DateTimeOffset? NextStepAt { get; init; }

    public required string? ProblemCode { get; init; }

    public required string? ProblemReference { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When TikTok itself last said that it is out.</summary>
    public required DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>When a person said so.</summary>
    public required DateTimeOffset? SaidOutAt { get; init; }

    public required long? TikTokPostId { get; init; }

    public required int? LateSeconds { get; init; }

    /// <summary>How long its upload is expected to take, while it is to be uploaded ahead.</summary>
    public required int? AheadSeconds { get; init; }

    /// <summary>Codes of what will stop it unless it is mended.</summary>
    public required string? Risks { get; init; }

    public required AttemptState? AttemptState { get; init; }

    public required long BytesConfirmed { get; init; }

    public required long Size { get; init; }

    public required int Version { get; init; }

    /// <summary>While it lies ahead, a worker is at it.</summary>
    public required DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>While TikTok is down for the account's app: when one publication tries again.</summary>
    public required DateTimeOffset? AppTriesAt { get; init; }

    /// <summary>Nothing is sent on the whole instance until a person releases it.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The publication of the same account that is being sent right now, when this one is scheduled.</summary>
    public required PublicationId? LaneIsWith { get; init; }

    public required PostId? LaneIsWithPost { get; init; }

    /// <summary>As <see cref="Publication.IsUploadedAhead"/>.</summary>
    public bool IsUploadedAhead => State is PublicationState.Parked || (State is PublicationState.Publishing && AheadSeconds is not null);

    public PublicationStep Step => PublicationStep.Of(State, AttemptState, BytesConfirmed, Size);
}
