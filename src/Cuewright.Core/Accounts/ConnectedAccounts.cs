using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Makes or heals the account of a grant that was just consented to, and heals the other accounts that refer to it.</summary>
internal sealed class ConnectedAccounts(
    Database database, AvatarPictures avatars, WaitingPublications waiting, AuditLog audit, AccountEvents events, TimeProvider clock)
{
    /// <param name="profile">Null when TikTok did not tell; a new account cannot be made then.</param>
    public Task<CompleteConnectionOutcome> SaveAsync(
        ConnectionPurpose purpose, Guid grantId, AccountProfile? profile, StoredAvatar? avatar, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            token => database.WriteAsync<CompleteConnectionOutcome>(
                WorkspaceScope.Instance,
                async db =>
                {
                    if (!await ConnectLinkUse.TryAsync(db, purpose.LinkId, clock.GetUtcNow(), token))
                    {
                        return new CompleteConnectionOutcome.Expired();
                    }

                    var grant = await db.Grants.SingleAsync(g => g.Id == grantId, token);
                    grant.UnionId = profile?.UnionId ?? grant.UnionId;
                    var (workspaceId, wanted) = (purpose.WorkspaceId, purpose.Account);
                    var account = await FindAsync(db, workspaceId, grantId, wanted, token);
                    if (account is null && wanted is not null)
                    {
                        // Removed while its owner was consenting.
                        return new CompleteConnectionOutcome.Expired();
                    }

                    if (account is null && profile is null)
                    {
                        return new CompleteConnectionOutcome.Unreachable();
                    }

                    if (await IsTakenAsync(db, workspaceId, grantId, account?.Id, token))
                    {
                        return new CompleteConnectionOutcome.WrongAccount();
                    }

                    account = account is null ? Add(db, purpose, grant, profile!) : await ReconnectAsync(db, purpose, account, grant, profile, token);
                    Picture(db, account, avatar);
                    await HealAsync(db, grant, account, token);
                    return new CompleteConnectionOutcome.Connected(account.Id);
                },
                token),
            cancellationToken);

    private static Task<Account?> FindAsync(CuewrightDbContext db, Guid workspaceId, Guid grantId, AccountId? wanted, CancellationToken cancellationToken) =>
        wanted is { } id
            ? db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.WorkspaceId == workspaceId && a.RemovedAt == null, cancellationToken)
            // An account that was removed comes back with its history.
            : db.Accounts.Where(a => a.WorkspaceId == workspaceId && a.GrantId == grantId)
                .OrderBy(a => a.RemovedAt != null).ThenByDescending(a => a.RemovedAt).FirstOrDefaultAsync(cancellationToken);

    // An account moved to another developer app may meet one that was connected there by itself.
    private static Task<bool> IsTakenAsync(CuewrightDbContext db, Guid workspaceId, Guid grantId, AccountId? account, CancellationToken cancellationToken) =>
        db.Accounts.AnyAsync(a => a.WorkspaceId == workspaceId && a.GrantId == grantId && a.RemovedAt == null && a.Id != account, cancellationToken);

    private Account Add(CuewrightDbContext db, ConnectionPurpose purpose, Grant grant, AccountProfile profile)
    {
        var account = new Account
        {
            Id = AccountId.New(clock),
            WorkspaceId = purpose.WorkspaceId,
            GrantId = grant.Id,
            Username = profile.Username,
            IsHandle = profile.IsHandle,
            Nickname = profile.Nickname,
            ProblemCode = ScopeFeatures.ProblemOf(grant.Scopes),
            ConnectedAt = clock.GetUtcNow(),
        };
        db.Accounts.Add(account);
        audit.Record(db, account.WorkspaceId, purpose.Actor, "account.connected", "account", account.Id.Value, null, new { account.Username, grant.Scopes });
        events.Announce(db, account);
        return account;
    }

    private async Task<Account> ReconnectAsync(
        CuewrightDbContext db, ConnectionPurpose purpose, Account account, Grant grant, AccountProfile? profile, CancellationToken cancellationToken)
    {
        var before = new { account.Username, account.State, account.ProblemCode, Removed = account.RemovedAt is not null };
        if (account.GrantId != grant.Id)
        {
            // Another developer app: what waits goes on in the new grant's lane; what is at TikTok keeps the old one until its verdict.
            await waiting.MovedAsync(db, account, grant.Id, cancellationToken);
            account.GrantId = grant.Id;
        }

        if (account.RemovedAt is not null)
        {
            // It comes back as if new: what it was paused for was cancelled with it.
            account.PausedAt = null;
        }

        // A smaller consent does not make us forget the handle of the same person.
        var known = profile is { } told && (told.IsHandle || !account.IsHandle) ? told : null;
        (account.Username, account.IsHandle) = known is null ? (account.Username, account.IsHandle) : (known.Username, known.IsHandle);
        account.Nickname = profile?.Nickname ?? account.Nickname;
        (account.State, account.ProblemCode, account.RemovedAt, account.ConnectedAt) = (AccountState.Connected, ScopeFeatures.ProblemOf(grant.Scopes), null, clock.GetUtcNow());
        await waiting.ReconnectedAsync(db, account, cancellationToken);
        audit.Record(db, account.WorkspaceId, purpose.Actor, "account.reconnected", "account", account.Id.Value, before, new { account.Username, account.ProblemCode, grant.Scopes });
        events.Announce(db, account);
        return account;
    }

    private void Picture(CuewrightDbContext db, Account account, StoredAvatar? avatar)
    {
        if (avatar is null)
        {
            return;
        }

        if (account.AvatarKey is { } old && old != avatar.Key)
        {
            db.AfterCommit(() => avatars.Delete(old));
        }

        (account.AvatarKey, account.AvatarContentType) = (avatar.Key, avatar.ContentType);
    }

    private async Task HealAsync(CuewrightDbContext db, Grant grant, Account done, CancellationToken cancellationToken)
    {
        var others = await db.Accounts.Where(a => a.GrantId == grant.Id && a.RemovedAt == null && a.Id != done.Id).ToListAsync(cancellationToken);
        foreach (var other in others.Where(a => a.State is AccountState.Disconnected || a.ProblemCode != ScopeFeatures.ProblemOf(grant.Scopes)))
        {
            var before = new { other.State, other.ProblemCode };
            (other.State, other.ProblemCode) = (AccountState.Connected, ScopeFeatures.ProblemOf(grant.Scopes));
            await waiting.ReconnectedAsync(db, other, cancellationToken);
            // The consent was given in another workspace, and who gave it there is no business of this one.
            audit.Record(db, other.WorkspaceId, Actor.System, "account.reconnected", "account", other.Id.Value, before, new { other.State, other.ProblemCode });
            events.Announce(db, other);
        }
    }
}
