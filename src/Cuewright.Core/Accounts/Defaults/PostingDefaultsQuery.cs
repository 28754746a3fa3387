using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Defaults;

internal sealed class PostingDefaultsQuery(Database database)
{
    /// <returns>Null when the workspace has no such account.</returns>
    public Task<PostingDefaultsView?> FindAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db => await db.Accounts.AnyAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken)
                ? PostingDefaultsView.Of(await db.PostingDefaults.AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == id, cancellationToken))
                : null,
            cancellationToken);
}
