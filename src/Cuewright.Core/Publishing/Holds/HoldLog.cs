using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Publishing.Holds;

internal sealed partial class HoldLog(ILogger<HoldLog> logger)
{
    [LoggerMessage(2020, LogLevel.Warning, "Publishing is held ({Reason}), life {Epoch} of this database: look at the review page, make sure that no other copy runs, then release it there or with release-publishing")]
    public partial void Held(HoldReason reason, int epoch);

    [LoggerMessage(2021, LogLevel.Information, "Publishing is released")]
    public partial void Released();

    [LoggerMessage(2022, LogLevel.Warning, "The hold of publishing could not be looked at; the next look is in a few seconds")]
    public partial void LookFailed(Exception exception);

    [LoggerMessage(2023, LogLevel.Warning, "The file that says how far the database knew cannot be used; a backup written over the database would not be noticed")]
    public partial void NoMark(Exception exception);
}
