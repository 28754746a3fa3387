namespace Cuewright.Core.Media;

public enum MediaKind
{
    Video,
    Photo,
}
