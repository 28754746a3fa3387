using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Tells open pages of a changed group, once the change is committed. One event however many accounts it concerns.</summary>
internal sealed class AccountGroupEvents(LiveEvents live)
{
    public void Announce(CuewrightDbContext db, AccountGroup group) => db.AfterCommit(() =>
        live.Publish(new LiveEvent(group.WorkspaceId, "accountGroup", new AccountGroupLiveEvent(group.Id, group.Version))));
}
