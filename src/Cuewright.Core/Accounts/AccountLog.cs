using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Accounts;

/// <summary>Log lines of accounts and grants: ids and codes, never tokens, secrets, codes of consent or addresses.</summary>
internal sealed partial class AccountLog(ILogger<AccountLog> logger)
{
    [LoggerMessage(1001, LogLevel.Warning, "Connecting an account failed at TikTok: {Code} (log id {LogId})")]
    public partial void ConnectingFailed(string code, string? logId);

    [LoggerMessage(1002, LogLevel.Warning, "The profile of grant {GrantId} could not be read: {Code} (log id {LogId})")]
    public partial void ProfileUnread(Guid grantId, string code, string? logId);

    [LoggerMessage(1003, LogLevel.Information, "An avatar was not copied: {Reason}")]
    public partial void AvatarNotCopied(string reason);

    [LoggerMessage(1010, LogLevel.Warning, "Grant {GrantId} was not refreshed: {Code} (log id {LogId}); next try at {RetryAt}")]
    public partial void RefreshPostponed(Guid grantId, string code, string? logId, DateTimeOffset retryAt);

    [LoggerMessage(1011, LogLevel.Warning, "TikTok no longer accepts grant {GrantId} (log id {LogId}); its accounts are disconnected")]
    public partial void Disconnected(Guid grantId, string? logId);

    [LoggerMessage(1012, LogLevel.Error, "Refreshing grant {GrantId} failed unexpectedly; it is tried again when its lease has run out")]
    public partial void RefreshFailed(Exception exception, Guid grantId);

    [LoggerMessage(1013, LogLevel.Error, "A pass over the grants to refresh failed; the next pass starts on time")]
    public partial void PassFailed(Exception exception);

    [LoggerMessage(1014, LogLevel.Error, "What TikTok said of accounts could not be written; it is tried again in a moment")]
    public partial void ChecksNotWritten(Exception exception);

    [LoggerMessage(1020, LogLevel.Warning, "Grant {GrantId} could not be revoked at TikTok: {Code}; it is no longer used here")]
    public partial void NotRevoked(Guid grantId, string code);
}
