namespace Cuewright.Server.Media;
internal sealed record MediaResponse(string Id) { public static MediaResponse From(Cuewright.Core.Media.MediaItem m, int postCount) => new(m.Id.ToString()); }
