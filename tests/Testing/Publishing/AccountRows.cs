using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Testing.Publishing;

/// <summary>Stores a connected account as connecting does, without a browser.</summary>
internal static class AccountRows
{
    public static async Task<AccountId> AddAsync(PublishingHarness harness, string handle, TokenSet tokens, CancellationToken cancellationToken)
    {
        var (clock, secrets) = (harness.Clock, harness.Get<SecretProtector>());
        var (now, accountId, grantId) = (clock.GetUtcNow(), AccountId.New(clock), Guid.CreateVersion7(clock.GetUtcNow()));
        await harness.WriteAsync(
            async db =>
            {
                var app = await db.DeveloperApps.SingleOrDefaultAsync(a => a.ClientKey == StandInSession.App.ClientKey, cancellationToken);
                if (app is null)
                {
                    app = new DeveloperApp
                    {
                        Id = Guid.CreateVersion7(now),
                        Name = "Tests",
                        ClientKey = StandInSession.App.ClientKey,
                        ClientSecret = secrets.Protect(StandInSession.App.ClientSecret),
                        CreatedAt = now,
                    };
                    db.DeveloperApps.Add(app);
                }

                db.Grants.Add(new Grant
                {
                    Id = grantId,
                    DeveloperAppId = app.Id,
                    OpenId = tokens.OpenId,
                    AccessToken = secrets.Protect(tokens.AccessToken),
                    AccessExpiresAt = now + tokens.ExpiresIn,
                    RefreshToken = secrets.Protect(tokens.RefreshToken!),
                    RefreshExpiresAt = now + tokens.RefreshExpiresIn!.Value,
                    Scopes = string.Join(',', tokens.Scopes),
                    CreatedAt = now,
                });
                db.Lanes.Add(new Lane { GrantId = grantId });
                db.Accounts.Add(new Account
                {
                    Id = accountId,
                    WorkspaceId = PublishingHarness.WorkspaceId,
                    GrantId = grantId,
                    Username = handle,
                    Nickname = handle,
                    ConnectedAt = now,
                });
            },
            cancellationToken);
        return accountId;
    }
}
