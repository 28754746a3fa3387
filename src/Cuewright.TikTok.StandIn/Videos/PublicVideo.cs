using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>A video that everybody may see, and the task it was made of.</summary>
internal sealed record PublicVideo(PublishTask Task, MadePost Post);
