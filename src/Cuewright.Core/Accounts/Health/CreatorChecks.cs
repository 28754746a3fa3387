using System.Collections.Concurrent;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Health;

/// <summary>
/// Asks TikTok what an account may post, and keeps the latest outcome for the health board. A burst of publications must not pay a
/// transaction each for that, so outcomes are collected and written together; what a crash loses is told by the next call.
/// </summary>
internal sealed class CreatorChecks(TikTokCalls calls, TikTokPostingClient posting, Database database, LiveEvents live, TimeProvider clock)
{
    private readonly ConcurrentDictionary<AccountId, CreatorCheck> _unwritten = new();

    /// <exception cref="CallFailedException">TikTok refused, or did not answer.</exception>
    public async Task<Traced<CreatorInfo>> AskAsync(AccountId id, Guid grantId, CancellationToken cancellationToken)
    {
        try
        {
            var info = await calls.TraceAsync(grantId, Endpoints.CreatorInfo, posting.QueryCreatorInfoAsync, answer => answer.Facts, cancellationToken);
            Keep(id, null);
            return info;
        }
        catch (CallFailedException failure)
        {
            Keep(id, failure.Rule.Code);
            throw;
        }
    }

    /// <summary>Writes what was collected.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        // In one order in every process, so that two of them never wait for each other.
        var checks = _unwritten.Values.OrderBy(check => check.AccountId.Value).ToList();
        if (checks.Count == 0)
        {
            return;
        }

        await database.WriteAsync(WorkspaceScope.Instance, db => WriteAsync(db, checks, cancellationToken), cancellationToken);
        foreach (var check in checks)
        {
            // A newer one that came meanwhile stays for the next time.
            _unwritten.TryRemove(KeyValuePair.Create(check.AccountId, check));
        }
    }

    private async Task WriteAsync(CuewrightDbContext db, List<CreatorCheck> checks, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
        {
            var written = await db.Accounts.Where(a => a.Id == check.AccountId && (a.CheckedAt == null || a.CheckedAt <= check.At)).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.CheckedAt, check.At).SetProperty(a => a.CheckCode, check.Code), cancellationToken);
            if (written == 1 && check.Code == FailureCodes.DailyCap)
            {
                await LearnAsync(db, check, cancellationToken);
            }
        }

        var ids = checks.ConvertAll(check => check.AccountId);
        var changed = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id) && a.RemovedAt == null).ToListAsync(cancellationToken);
        db.AfterCommit(() => changed.ForEach(account => live.Publish(
            new LiveEvent(account.WorkspaceId, "account", new AccountLiveEvent(account.Id, account.State, account.Version)))));
    }

    // TikTok names no figure: what we had posted when it said "full" is what we know. Other apps' posts count too, so it may be more.
    private static async Task LearnAsync(CuewrightDbContext db, CreatorCheck check, CancellationToken cancellationToken)
    {
        var dayBefore = check.At.AddDays(-1);
        var posts = await db.Publications.CountAsync(
            p => p.AccountId == check.AccountId && p.State == PublicationState.Published && p.PublishedAt > dayBefore, cancellationToken);
        if (posts > 0)
        {
            await db.Accounts.Where(a => a.Id == check.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.LearnedDailyCap, posts), cancellationToken);
        }
    }

    private void Keep(AccountId id, string? code) => _unwritten[id] = new CreatorCheck(id, clock.GetUtcNow(), code);
}
