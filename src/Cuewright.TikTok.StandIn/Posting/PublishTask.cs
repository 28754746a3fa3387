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

    public TaskMode Mode { get; init; }

    public MediaKind Media { get; init; }

    public required PostInfo Post { get; init; }

    /// <summary>What is pulled, in order; empty: the bytes are uploaded.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Which of the photos is the cover.</summary>
    public int CoverIndex { get; init; }

    /// <summary>How the bytes come; a pull counts as one chunk, of a size that is known at its end.</summary>
    public required ChunkPlan Chunks { get; init; }

    public required string UploadToken { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long ChunksReceived { get; init; }

    public string? ContentType { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>How far a pull is.</summary>
    public long BytesPulled { get; init; }

    /// <summary>The number the post has once it is one; a draft's is of the draft itself.</summary>
    public long? PostId { get; init; }

    /// <summary>When a direct post was taken down or made private.</summary>
    public DateTimeOffset? HiddenAt { get; init; }

    /// <summary>What the creator posted of a draft.</summary>
    public IReadOnlyList<MadePost> FromDraft { get; init; } = [];

    /// <summary>When the creator threw the draft away.</summary>
    public DateTimeOffset? DiscardedAt { get; init; }

    /// <summary>Which of its webhooks are under way or sent.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

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

    public IReadOnlyList<PhotoFacts> Photos { get; init; } = [];

    public string? FailReason { get; init; }

    public DateTimeOffset? FailsAt { get; init; }

    public bool IsPull => Urls.Count > 0;

    public long BytesReceived => IsPull && ReceivedAt is null ? BytesPulled : Chunks.BytesOf(ChunksReceived);

    public bool IsWhole => ChunksReceived == Chunks.Count;

    public DateTimeOffset UrlEndsAt => CreatedAt + TimeSpan.FromHours(1);

    public TaskStage StageAt(DateTimeOffset now) => this switch
    {
        { FailReason: not null } when now >= FailsAt => TaskStage.Failed,
        { ReceivedAt: null } => TaskStage.Transferring,
        { IsChecked: false } => TaskStage.Processing,
        { ReadyAt: var ready } when !(now >= ready) => TaskStage.Processing,
        { Mode: TaskMode.Draft, FromDraft: [] } => TaskStage.InInbox,
        _ => TaskStage.Complete,
    };

    /// <summary>What posts there are.</summary>
    public IReadOnlyList<MadePost> PostsAt(DateTimeOffset now) => (StageAt(now), Mode) switch
    {
        (TaskStage.Complete, TaskMode.Draft) => FromDraft,
        (TaskStage.Complete, _) => [new MadePost(PostId!.Value, Post.PrivacyLevel, ReadyAt!.Value, ModeratedAt!.Value, HiddenAt)],
        _ => [],
    };

    /// <summary>Only public posts ever get an id that is told.</summary>
    public IReadOnlyList<long> PublicIdsAt(DateTimeOffset now) => [.. PostsAt(now).Where(post => post.IsPublicAt(now)).Select(post => post.Id)];
}
