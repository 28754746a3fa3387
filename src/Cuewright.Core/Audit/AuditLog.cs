using System.Text.Json;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Audit;

/// <summary>Adds an entry to the running transaction, so that a change and its record stand or fall together.</summary>
internal sealed class AuditLog(TimeProvider clock)
{
    private readonly OrderedIds _ids = new(clock);

    /// <param name="db">The context of the change.</param>
    /// <param name="workspaceId">The workspace that was changed.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="action">Feature and verb, for example <c>post.scheduled</c>.</param>
    /// <param name="entityKind">The kind of thing changed, for example <c>post</c>.</param>
    /// <param name="entityId">Its id.</param>
    /// <param name="before">The fields before, without secrets; null for a creation.</param>
    /// <param name="after">The fields after, without secrets; null for a removal.</param>
    public void Record(CuewrightDbContext db, Guid workspaceId, Actor actor, string action, string entityKind, Guid entityId, object? before, object? after)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            Id = _ids.Next(),
            WorkspaceId = workspaceId,
            At = clock.GetUtcNow(),
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Action = action,
            EntityKind = entityKind,
            EntityId = entityId,
            Before = Json(before),
            After = Json(after),
            Address = actor.Address,
        });
    }

    /// <summary>The same for what belongs to no workspace.</summary>
    public void RecordInstance(CuewrightDbContext db, Actor actor, string action, string entityKind, Guid entityId, object? before, object? after) =>
        Record(db, Guid.Empty, actor, action, entityKind, entityId, before, after);

    private static string? Json(object? fields) => fields is null ? null : JsonSerializer.Serialize(fields, JsonSerializerOptions.Web);
}
