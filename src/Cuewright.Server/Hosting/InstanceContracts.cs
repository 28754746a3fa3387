namespace Cuewright.Server.Hosting;

/// <summary>What anybody may know of this instance before signing in.</summary>
/// <param name="Demo">How to sign in to the demo workspace; null on a real instance.</param>
/// <param name="StandInUrl">Where the stand-in shows what was posted; null when TikTok itself is used.</param>
/// <param name="CanPull">TikTok can fetch files from this server, so posts may leave it to that.</param>
/// <param name="MediaTools">ffprobe and ffmpeg are on this machine, so videos are checked and get thumbnails here.</param>
internal sealed record InstanceResponse(string Name, string Version, DemoSignInResponse? Demo, Uri? StandInUrl, bool MediaTools, bool CanPull);

internal sealed record DemoSignInResponse(string Email, string Password);
