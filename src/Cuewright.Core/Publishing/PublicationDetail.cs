using Cuewright.Core.Media;

namespace Cuewright.Core.Publishing;

/// <summary>One publication with its whole ledger.</summary>
internal sealed record PublicationDetail(
    PublicationView Publication, string Caption, MediaItem? Media, IReadOnlyList<Attempt> Attempts, IReadOnlyList<PublicationEvent> Events, IReadOnlyList<PublicationPost> Posts);
