using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;

namespace Cuewright.Core.Security;

/// <summary>Makes a bearer key for a workspace. Its text is returned once and stored nowhere.</summary>
internal sealed class AddApiKey(Database database, AuditLog audit, TimeProvider clock)
{
    public Task<string> ExecuteAsync(Guid workspaceId, Actor actor, string name, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Of(workspaceId),
        db =>
        {
            var (now, secret) = (clock.GetUtcNow(), ApiKeySecret.New());
            var key = new ApiKey
            {
                Id = Guid.CreateVersion7(now),
                WorkspaceId = workspaceId,
                Name = name,
                Prefix = ApiKeySecret.PrefixOf(secret),
                Hash = ApiKeySecret.HashOf(secret),
                CreatedByUserId = actor.UserId,
                CreatedAt = now,
            };
            db.ApiKeys.Add(key);
            audit.Record(db, workspaceId, actor, "apikey.added", "apikey", key.Id, null, new { key.Name, key.Prefix });
            return Task.FromResult(secret);
        },
        cancellationToken);
}
