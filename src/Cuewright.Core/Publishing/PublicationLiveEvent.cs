using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>What open pages hear of a publication.</summary>
internal sealed record PublicationLiveEvent(PublicationId Id, PostId PostId, AccountId AccountId, PublicationState State, PublicationStep Step, int Version);
