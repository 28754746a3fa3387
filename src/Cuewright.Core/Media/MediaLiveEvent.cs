using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Media;

/// <summary>What open pages hear of a media.</summary>
internal sealed record MediaLiveEvent(MediaId Id, MediaState State, int Version) : ILiveData
{
    public const string Kind = "media";

    public static LiveEvent Of(MediaItem media) => new(media.WorkspaceId, Kind, new MediaLiveEvent(media.Id, media.State, media.Version));
}
