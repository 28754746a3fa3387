using Cuewright.Core.Accounts;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing.Gates;

namespace Cuewright.Core.Publishing.Support;

/// <summary>Everything around a publication that somebody who helps may have to know. Rows as they are, secrets included: whoever writes it down chooses.</summary>
/// <param name="Lane">The pace of the grant it is published with.</param>
/// <param name="Gate">The circuit of its app; null: nothing has failed yet.</param>
internal sealed record SupportFacts(
    Publication Publication,
    MediaItem? Media,
    IReadOnlyList<Attempt> Attempts,
    IReadOnlyList<PublicationEvent> Events,
    IReadOnlyList<PublicationPost> Posts,
    Account Account,
    Grant Grant,
    DeveloperApp App,
    Lane? Lane,
    AppGate? Gate,
    DateTimeOffset Now);
