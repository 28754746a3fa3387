namespace Cuewright.TikTok.StandIn.Posting;

internal enum MediaKind
{
    Video,
    Photos,
}
