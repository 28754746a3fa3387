using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;
using Cuewright.TikTok;

namespace Cuewright.Server.Accounts;

/// <summary>One connected TikTok account.</summary>
/// <param name="Username">Handle without the at sign.</param>
/// <param name="AvatarUrl">Path on this server; null while there is no picture.</param>
/// <param name="ProfileUrl">The account's public page.</param>
/// <param name="Problem">What is wrong with it and what mends it; null when it can publish.</param>
/// <param name="PausedAt">Since when nothing of it starts, by a member's wish; null: it publishes.</param>
/// <param name="TimeZone">IANA id of the zone its slots are meant in; null: the workspace's.</param>
/// <param name="GroupIds">The groups it is in.</param>
/// <param name="Scopes">What the account's owner granted.</param>
/// <param name="ClosedFeatures">What its owner did not grant, with what is closed by it.</param>
/// <param name="PostingDefaults">What a post for it begins with in the composer; null: none were saved.</param>
/// <param name="App">The developer app it is connected with.</param>
/// <param name="ConsentEndsAt">From then on only a new consent helps; a refresh does not extend it.</param>
/// <param name="ScheduledCount">Publications that wait for their instant.</param>
internal sealed record AccountResponse(
    AccountId Id,
    string Username,
    string Nickname,
    string? AvatarUrl,
    string ProfileUrl,
    AccountState State,
    ProblemResponse? Problem,
    DateTimeOffset? PausedAt,
    string? TimeZone,
    IReadOnlyList<string> Tags,
    IReadOnlyList<Guid> GroupIds,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<ClosedFeatureResponse> ClosedFeatures,
    DefaultChoicesContract? PostingDefaults,
    AppRefResponse App,
    DateTimeOffset ConnectedAt,
    DateTimeOffset ConsentEndsAt,
    int ScheduledCount,
    DateTimeOffset? NextPublishAt,
    int Version)
{
    public static AccountResponse From(WorkspaceContext workspace, AccountView account) => new(
        account.Id,
        account.Username,
        account.Nickname,
        account.HasAvatar ? AccountRefResponse.AvatarPath(workspace.WorkspaceId, account.Id, account.Version) : null,
        workspace.Links.Profile(account.Username),
        account.State,
        FailureTexts.Of(account.ProblemCode, null),
        account.PausedAt,
        account.TimeZone,
        account.Tags,
        account.GroupIds,
        ScopeFeatures.Split(account.Scopes),
        ClosedFeatureResponse.Of(account.Scopes),
        account.Defaults is { } defaults ? DefaultChoicesContract.From(DefaultChoices.Of(defaults)) : null,
        new AppRefResponse(account.AppId, account.AppName, account.AppMode),
        account.ConnectedAt,
        account.ConsentEndsAt,
        account.ScheduledCount,
        account.NextPublishAt,
        account.Version);
}

/// <param name="AccountId">The account to connect again; null: whatever account consents.</param>
/// <param name="AppId">The developer app to ask with; null: the account's own, or the only one there is.</param>
/// <param name="Scopes">What to ask for, of what the app may ask for; null: all of it.</param>
internal sealed record StartConnectionRequest(AccountId? AccountId = null, Guid? AppId = null, IReadOnlyList<string>? Scopes = null)
{
    public ConnectionWish ToWish() => new(AccountId, AppId, Scopes ?? []);
}

/// <summary>Send the browser to <paramref name="AuthorizeUrl"/>; it comes back to the accounts page.</summary>
internal sealed record ConnectionResponse(string AuthorizeUrl, DateTimeOffset ExpiresAt);

/// <summary>What the account may post right now, asked from TikTok when the request came.</summary>
/// <param name="PrivacyLevelOptions">Exactly what TikTok offers, in its order. None is preselected.</param>
/// <param name="CommentDisabled">The creator switched comments off for everybody.</param>
/// <param name="MaxVideoDurationSeconds">Longest video this account may post directly.</param>
/// <param name="Problem">Why the account cannot post now, for example the daily cap; then the other values may be empty.</param>
internal sealed record CreatorInfoResponse(
    AccountId AccountId,
    string Nickname,
    string Username,
    IReadOnlyList<string> PrivacyLevelOptions,
    bool CommentDisabled,
    bool DuetDisabled,
    bool StitchDisabled,
    int MaxVideoDurationSeconds,
    ProblemResponse? Problem)
{
    public static CreatorInfoResponse From(AccountView account, CreatorInfo info) => new(
        account.Id,
        info.Nickname,
        info.Username,
        info.PrivacyLevelOptions,
        info.CommentDisabled,
        info.DuetDisabled,
        info.StitchDisabled,
        info.MaxVideoPostDurationSec,
        null);

    public static CreatorInfoResponse Of(AccountView account, string code, string? reference) => new(
        account.Id, account.Nickname, account.Username, [], false, false, false, 0, FailureTexts.Of(code, reference));
}
