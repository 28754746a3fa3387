using System.Diagnostics;

namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>Makes small videos. Tests that need one skip visibly where there is no ffmpeg.</summary>
internal static class Ffmpeg
{
    private static readonly string? Program = Find("ffmpeg");

    public static string? Probe { get; } = Find("ffprobe");

    public static void SkipWithoutIt() => Assert.SkipWhen(Program is null || Probe is null, "ffmpeg and ffprobe are not installed");

    public static async Task<byte[]> MakeAsync(string arguments, string extension, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.{extension}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program!, $"-v error -y {arguments} {path}") { RedirectStandardError = true, UseShellExecute = false })!;
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.True(process.ExitCode is 0, errors);
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);
}
