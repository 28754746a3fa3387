using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

/// <summary>Tells open pages of a changed account, once the change is committed.</summary>
internal sealed class AccountEvents(LiveEvents live)
{
    public void Announce(CuewrightDbContext db, Account account) => db.AfterCommit(() =>
        live.Publish(new LiveEvent(account.WorkspaceId, "account", new AccountLiveEvent(account.Id, account.State, account.Version))));
}
