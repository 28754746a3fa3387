using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Publishing;

/// <summary>The engine's log lines: ids and codes, never captions, tokens or URLs.</summary>
internal sealed partial class EngineLog(ILogger<EngineLog> logger)
{
    [LoggerMessage(2001, LogLevel.Error, "A publishing pass failed; the next pass starts on time")]
    public partial void PassFailed(Exception exception);

    [LoggerMessage(2002, LogLevel.Warning, "The claim on publication {PublicationId} was lost; its work stopped here")]
    public partial void ClaimLost(Guid publicationId);

    [LoggerMessage(2003, LogLevel.Information, "Work on publication {PublicationId} stopped with the process; it goes on from its stored state")]
    public partial void Stopped(Guid publicationId);

    [LoggerMessage(2005, LogLevel.Error, "The fault of publication {PublicationId} could not be written down; it is tried again when the claim has run out")]
    public partial void FaultNotWritten(Exception exception, Guid publicationId);

    [LoggerMessage(2004, LogLevel.Error, "A step of publication {PublicationId} failed unexpectedly; it is tried again after a pause")]
    public partial void StepFailed(Exception exception, Guid publicationId);

    [LoggerMessage(2006, LogLevel.Warning, "TikTok fails the accounts of developer app {DeveloperAppId}; nothing of it is sent until one publication tries again at {RetryAt:O}")]
    public partial void CircuitOpened(Guid developerAppId, DateTimeOffset retryAt);

    [LoggerMessage(2007, LogLevel.Information, "TikTok answers developer app {DeveloperAppId} again; its publications go on")]
    public partial void CircuitClosed(Guid developerAppId);

    [LoggerMessage(2008, LogLevel.Warning, "It could not be checked ahead whether publication {PublicationId} will go out")]
    public partial void CheckFailed(Exception exception, Guid publicationId);

    [LoggerMessage(2009, LogLevel.Warning, "No check ahead of publishing could be taken; the next look is in a few seconds")]
    public partial void ChecksFailed(Exception exception);

    [LoggerMessage(2012, LogLevel.Warning, "It could not be looked up whether what TikTok fetches here was revoked; after a few such looks nothing is given out any more")]
    public partial void PullsNotChecked(Exception exception);
}
