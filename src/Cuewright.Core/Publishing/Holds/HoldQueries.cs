using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Holds;

internal sealed class HoldQueries(Database database)
{
    public Task<HoldView> FindAsync(Guid workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Of(workspaceId),
        async db =>
        {
            var undecided = await db.Publications.CountAsync(p => p.ProblemCode == FailureCodes.Restored, cancellationToken);
            return await db.Instance.SingleOrDefaultAsync(cancellationToken) is { IsHeld: true } instance
                ? new HoldView(instance.HeldSince, instance.HeldReason, instance.HoldsThePast ? instance.KnownUntil : null, undecided)
                : new HoldView(null, null, null, undecided);
        },
        cancellationToken);
}
