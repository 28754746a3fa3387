using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

internal sealed class Users(Database database)
{
    /// <returns>Null when there is no such user any more.</returns>
    public Task<SessionUser?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance,
        db => db.Users.Where(u => u.Id == id).Select(u => new SessionUser(u.Id, u.Email!, u.DisplayName, u.IsAdministrator, u.SecurityStamp!)).SingleOrDefaultAsync(cancellationToken),
        cancellationToken);
}
