using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Reads handle, name and picture with whatever scopes were granted.</summary>
internal sealed class AccountProfiles(TikTokUserClient users, TikTokPostingClient posting, AccountLog log)
{
    private const string Nameless = "tiktok-user";
    private const int LongestUsername = 64;
    private const int LongestNickname = 100;

    /// <returns>Null when TikTok did not tell; an account that is known already keeps what it has.</returns>
    public async Task<AccountProfile?> ReadAsync(StoredGrant grant, CancellationToken cancellationToken)
    {
        try
        {
            var user = grant.Scopes.Contains(TikTokScopes.UserInfoBasic)
                ? await users.GetUserInfoAsync(grant.Scopes, grant.AccessToken, cancellationToken)
                : null;
            var creator = user?.Username is null ? await CreatorAsync(grant, isNeeded: user is null, cancellationToken) : null;
            var handle = user?.Username ?? creator?.Username;
            var username = handle ?? user?.DisplayName;
            username = string.IsNullOrWhiteSpace(username) ? Nameless : username;
            var nickname = user?.DisplayName ?? creator?.Nickname;
            return new AccountProfile(
                Cut(username, LongestUsername),
                !string.IsNullOrWhiteSpace(handle),
                Cut(string.IsNullOrWhiteSpace(nickname) ? username : nickname, LongestNickname),
                user?.UnionId,
                user?.AvatarUrl ?? creator?.AvatarUrl);
        }
        catch (TikTokException failure)
        {
            log.ProfileUnread(grant.Id, failure.Code ?? FailureRules.Of(failure.Kind).Code, failure.LogId);
            return null;
        }
    }

    /// <summary>Without the profile scope the handle is known from posting rights only.</summary>
    private async Task<CreatorInfo?> CreatorAsync(StoredGrant grant, bool isNeeded, CancellationToken cancellationToken)
    {
        if (!grant.Scopes.Contains(TikTokScopes.VideoPublish))
        {
            return null;
        }

        try
        {
            return await posting.QueryCreatorInfoAsync(grant.AccessToken, cancellationToken);
        }
        catch (TikTokException failure) when (!isNeeded)
        {
            // A creator at the daily cap gets no creator info; the shown name has to do until the next consent.
            log.ProfileUnread(grant.Id, failure.Code ?? FailureRules.Of(failure.Kind).Code, failure.LogId);
            return null;
        }
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
