using System.ComponentModel;
using System.Text;
using CliWrap;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Runs ffprobe over a received file, if there is one to run.</summary>
internal sealed class Ffprobe(StandInOptions options) : IDisposable
{
    // Measured by the real clock: a child process knows no other.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _slots = new(2);

    public bool IsAvailable => options.FfprobePath is not null;

    public async Task<ProbeOutcome> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        if (options.FfprobePath is not { } ffprobe)
        {
            return ProbeOutcome.NotProbed;
        }

        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(ffprobe, path, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private static async Task<ProbeOutcome> RunAsync(string ffprobe, string path, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var result = await Cli.Wrap(ffprobe)
                .WithArguments(
                [
                    "-v", "error", "-print_format", "json", "-show_entries",
                    "format=format_name,duration:stream=codec_type,codec_name,width,height,avg_frame_rate,r_frame_rate,duration:stream_disposition=attached_pic",
                    "-protocol_whitelist", "file", path,
                ])
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
                .ExecuteAsync(limit.Token);
            return result.ExitCode is 0 && ProbeReader.Read(output.ToString()) is { } facts
                ? new ProbeOutcome(facts, null)
                : new ProbeOutcome(null, FailReasons.Format);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbeOutcome(null, FailReasons.Internal);
        }
        catch (Win32Exception)
        {
            // Not there, or not to be run: the post says that nothing was probed.
            return ProbeOutcome.NotProbed;
        }
    }
}
