using Cuewright.TikTok.StandIn.Media;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>
/// One post on its way (contract section 3.10). What it is at a given moment follows from its instants: nothing has to run for time to pass.
/// </summary>
internal sealed record PublishTask
{
    public required string PublishId { get; init; }

    public required string ClientKey { get; init; }

    public required string Handle { get; init; }

    public required PostInfo Post { get; init; }

    public required ChunkPlan Chunks { get; init; }

    public required string UploadToken { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long ChunksReceived { get; init; }

    public string? ContentType { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>The number the post has once it is one.</summary>
    public long? PostId { get; init; }

    /// <summary>When the last byte came.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When the checks end.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>When a public post gets its public id.</summary>
    public DateTimeOffset? ModeratedAt { get; init; }

    /// <summary>The checks were made, or could not be made.</summary>
    public bool IsChecked { get; init; }

    /// <summary>What ffprobe found; null: not probed, or nothing to find.</summary>
    public ProbeFacts? Probe { get; init; }

    public string? FailReason { get; init; }

    public DateTimeOffset? FailsAt { get; init; }

    public long BytesReceived => Chunks.BytesOf(ChunksReceived);

    public bool IsWhole => ChunksReceived == Chunks.Count;

    public DateTimeOffset UrlEndsAt => CreatedAt + TimeSpan.FromHours(1);

    public TaskStage StageAt(DateTimeOffset now) => this switch
    {
        { FailReason: not null } when now >= FailsAt => TaskStage.Failed,
        { ReceivedAt: null } => TaskStage.Uploading,
        { IsChecked: true } when now >= ReadyAt => TaskStage.Complete,
        _ => TaskStage.Processing,
    };

    /// <summary>Only public posts ever get one.</summary>
    public long? PublicIdAt(DateTimeOffset now) =>
        Post.PrivacyLevel is PrivacyLevels.Public && StageAt(now) is TaskStage.Complete && now >= ModeratedAt ? PostId : null;
}
