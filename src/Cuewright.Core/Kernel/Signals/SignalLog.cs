using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Kernel.Signals;

internal sealed partial class SignalLog(ILogger<SignalLog> logger)
{
    [LoggerMessage(1101, LogLevel.Warning, "Other processes cannot be heard right now; due work is found by looking until they can")]
    public partial void NotListening(Exception exception);

    [LoggerMessage(1102, LogLevel.Information, "Other processes are heard again")]
    public partial void ListensAgain();

    [LoggerMessage(1103, LogLevel.Warning, "{Count} signals did not reach the other processes; they find out by looking")]
    public partial void NotSent(Exception exception, int count);

    [LoggerMessage(1104, LogLevel.Trace, "Listening for other processes ended with the process")]
    public partial void ListenerStopped();

    [LoggerMessage(1105, LogLevel.Trace, "Telling other processes ended with the process")]
    public partial void SenderStopped();
}
