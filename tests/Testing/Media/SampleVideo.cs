using System.Buffers.Binary;
using System.Diagnostics;

namespace Cuewright.Testing.Media;

/// <summary>Bytes that are, or look like, videos.</summary>
internal static class SampleVideo
{
    /// <summary>Why tests with real videos cannot run here; null when they can.</summary>
    public static string? FfmpegMissing { get; } =
        Find("ffmpeg") is not null && Find("ffprobe") is not null ? null : "ffmpeg is not on the PATH";

    /// <summary>Starts as an MP4 does and is noise behind that: enough for uploads, which look at the first bytes only.</summary>
    public static byte[] Mp4Like(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        byte[] head = [0, 0, 0, 0x18, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8];
        head.CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Makes a file by ffmpeg's generators, for example <c>-f lavfi -i color=c=teal:s=360x640:d=1</c>.</summary>
    /// <param name="extension">Container by name: mp4, mov, webm, m4a.</param>
    public static async Task<byte[]> MakeAsync(string arguments, string extension, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"cuewright-sample-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.{extension}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Find("ffmpeg")!, $"-v error -nostdin -threads 1 {arguments} {path}") { RedirectStandardError = true, UseShellExecute = false })!;
            var error = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? await File.ReadAllBytesAsync(path, cancellationToken) : throw new InvalidOperationException(error);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Writes into the track header what a phone held upright writes: show this turned by 90 degrees clockwise.</summary>
    public static byte[] TurnedAsPhonesDo(byte[] movie)
    {
        const int FromTypeToMatrix = 44;
        int[] matrix = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];
        var turned = movie.ToArray();
        var at = turned.AsSpan().IndexOf("tkhd"u8) + FromTypeToMatrix;
        for (var i = 0; i < matrix.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(turned.AsSpan(at + (i * sizeof(int))), matrix[i]);
        }

        return turned;
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
