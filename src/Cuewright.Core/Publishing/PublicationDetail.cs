using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing;

/// <summary>One publication with its whole ledger.</summary>
internal sealed record PublicationDetail(
    PublicationView Publication, Post Post, PostContent Content, IReadOnlyList<Attempt> Attempts, IReadOnlyList<PublicationEvent> Events, IReadOnlyList<PublicationPost> Posts);
