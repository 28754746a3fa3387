using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.States;

namespace Cuewright.Core.Publishing;

/// <summary>One try at a publication. Each step is written before it is taken, so that after a crash it is known what may have happened.</summary>
internal sealed class Attempt : IWorkspaceOwned
{
    private AttemptState _state = AttemptState.Prepared;

    public required AttemptId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required PublicationId PublicationId { get; init; }

    public required int Number { get; init; }

    /// <summary>The grant it used; an account moved to another app keeps the old one until the verdict.</summary>
    public required Guid GrantId { get; init; }

    /// <summary>Changes by <see cref="MoveTo"/> only.</summary>
    public AttemptState State
    {
        get => _state;
        init => _state = value;
    }

    /// <summary>The content as it was when the attempt was prepared; edits after that do not touch it.</summary>
    public PostKind Kind { get; init; }

    public required string Caption { get; init; }

    /// <summary>Of a photo post only.</summary>
    public string? Title { get; init; }

    public required PublicationOptions Options { get; init; }

    public required int? CoverTimestampMs { get; init; }

    /// <summary>Which photo is the cover, from 0; null: the first.</summary>
    public int? PhotoCoverIndex { get; init; }

    /// <summary>The video; an attempt with photos has <see cref="AttemptPhoto"/> rows instead.</summary>
    public required MediaId? MediaId { get; init; }

    /// <summary>Bytes of the video, or of all photos together.</summary>
    public required long Size { get; init; }

    public required long ChunkSize { get; init; }

    /// <summary>0: nothing is uploaded in chunks.</summary>
    public required int ChunkCount { get; init; }

    /// <summary>How its bytes reach TikTok.</summary>
    public MediaTransfer Transfer { get; init; }

    /// <summary>Bytes that TikTok confirmed.</summary>
    public long BytesConfirmed { get; set; }

    public string? PublishId { get; set; }

    /// <summary>Encrypted: whoever holds it can upload.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>One hour after init; the whole upload must end before.</summary>
    public DateTimeOffset? UploadUrlExpiresAt { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How often the verdict was asked for since the bytes were sent.</summary>
    public int Checks { get; set; }

    /// <summary>First of the two equal answers that show an upload stuck below its size; see the engine's reconciliation.</summary>
    public DateTimeOffset? StalledSince { get; set; }

    public string? FailureCode { get; set; }

    /// <summary>TikTok's own code or fail reason, verbatim.</summary>
    public string? TikTokCode { get; set; }

    public string? TikTokLogId { get; set; }

    /// <summary>A verdict was reached, or it was given up before the point of no return: the next try is a new attempt.</summary>
    public bool IsOver => State is AttemptState.Published or AttemptState.Failed or AttemptState.Abandoned or AttemptState.Uncertain or AttemptState.Delivered;

    /// <summary>Its last byte may have arrived: whatever a call says, only a verdict or a person may allow another attempt.</summary>
    public bool InDoubt => State is AttemptState.Sending or AttemptState.Sent;

    /// <summary>It may have been posted, or may be yet. Before <c>Accepted</c> no byte of an upload has left; what TikTok fetches by itself may be out already.</summary>
    public bool MayBeOut => InDoubt || this is { State: AttemptState.InitSent, Transfer: MediaTransfer.Pull };

    /// <exception cref="InvalidOperationException">The states' table has no such change.</exception>
    public void MoveTo(AttemptState state)
    {
        if (!AttemptTransitions.Allows(_state, state))
        {
            throw new InvalidOperationException($"An attempt cannot go from {_state} to {state}.");
        }

        _state = state;
    }
}
