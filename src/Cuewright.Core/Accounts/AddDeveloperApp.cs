using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Sets up a developer app that accounts can be connected with. A key that was removed comes back with what it is said to be now.</summary>
internal sealed class AddDeveloperApp(Database database, SecretProtector secrets, AuditLog audit, TimeProvider clock)
{
    public async Task<DeveloperAppOutcome> ExecuteAsync(Actor actor, DeveloperAppInput input, CancellationToken cancellationToken)
    {
        if (DeveloperAppRules.ProblemsOf(input, isNew: true) is { Count: > 0 } problems)
        {
            return new DeveloperAppOutcome.Invalid(problems);
        }

        // Encrypted before the transaction: a new data protection key is written by a connection of its own, which SQLite would keep waiting.
        var secret = secrets.Protect(input.ClientSecret!);
        return await ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Instance, db => AddAsync(db, actor, input, secret, token), token), cancellationToken);
    }

    private async Task<DeveloperAppOutcome> AddAsync(CuewrightDbContext db, Actor actor, DeveloperAppInput input, string secret, CancellationToken cancellationToken)
    {
        var app = await db.DeveloperApps.SingleOrDefaultAsync(a => a.ClientKey == input.ClientKey, cancellationToken);
        if (app is { RemovedAt: null })
        {
            return new DeveloperAppOutcome.KeyTaken(app.Name);
        }

        if (app is null)
        {
            var now = clock.GetUtcNow();
            app = new DeveloperApp { Id = Guid.CreateVersion7(now), Name = "", ClientKey = input.ClientKey!, ClientSecret = secret, CreatedAt = now };
            db.DeveloperApps.Add(app);
        }

        (app.Name, app.ClientSecret, app.Type, app.Mode, app.Scopes, app.RemovedAt) = (input.Name!.Trim(), secret, input.Type, input.Mode, string.Join(',', input.Scopes), null);
        audit.RecordInstance(db, actor, "developerapp.added", "developerapp", app.Id, null, new { app.Name, app.ClientKey, app.Type, app.Mode, app.Scopes });
        return new DeveloperAppOutcome.Done(app.Id);
    }
}
