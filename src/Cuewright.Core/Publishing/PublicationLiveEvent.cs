using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Publishing;

/// <summary>What open pages hear of a publication.</summary>
internal sealed record PublicationLiveEvent(PublicationId Id, PostId PostId, AccountId AccountId, PublicationState State, PublicationStep Step, int Version) : ILiveData;
