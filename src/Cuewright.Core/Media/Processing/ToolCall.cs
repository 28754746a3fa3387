using CliWrap;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Processing;

/// <summary>Runs ffprobe or ffmpeg: no shell, no input, a time limit, and at most so much output kept in memory.</summary>
internal sealed class ToolCall(IOptions<MediaOptions> options, TimeProvider clock)
{
    /// <exception cref="ToolFaultException">It took too long, was killed, or could not be started: no fault of the file.</exception>
    public async Task<ToolResult> RunAsync(string tool, IReadOnlyList<string> arguments, int outputLimit, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.ToolTimeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var output = new MemoryStream();
        var overflow = false;
        try
        {
            var result = await Cli.Wrap(tool)
                .WithArguments(arguments)
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.Create(async (stream, token) => overflow = !await CopyAsync(stream, output, outputLimit, token)))
                .ExecuteAsync(linked.Token);
            // A tool's own verdicts are small positive numbers; a signal (out of memory, for example) shows as 128 and more.
            return result.ExitCode is >= 0 and < 128 || OperatingSystem.IsWindows() || result.ExitCode >= 160
                ? new ToolResult(result.ExitCode == 0 && !overflow, output.ToArray())
                : throw new ToolFaultException("The tool was killed.", null);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolFaultException("The tool took too long.", exception);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new ToolFaultException("The tool could not be started.", exception);
        }
    }

    // What goes over the limit is read and dropped, or the tool would wait on its full pipe until the time limit.
    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var fits = true;
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            fits = fits && to.Length + read <= limit;
            if (fits)
            {
                to.Write(buffer, 0, read);
            }
        }

        return fits;
    }
}
