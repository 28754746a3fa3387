using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Pulls;

namespace Cuewright.Core.Posts;

/// <summary>Saves a new draft with its accounts.</summary>
internal sealed class CreatePost(Database database, PullSite site, PostAccounts accounts, AuditLog audit, TimeProvider clock)
{
    public Task<SavePostOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PostInput input, CancellationToken cancellationToken) =>
        database.WriteAsync<SavePostOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await PostChecks.OfDraftAsync(db, input, site, cancellationToken) is { Count: > 0 } problems)
                {
                    return new SavePostOutcome.Invalid(problems);
                }

                var now = clock.GetUtcNow();
                var post = new Post
                {
                    Id = PostId.New(clock),
                    WorkspaceId = workspaceId,
                    Caption = input.Caption,
                    CreatedByUserId = actor.UserId,
                    CreatedByName = actor.Name,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Posts.Add(post);
                PostWriting.Apply(db, post, [], input);
                await accounts.SetAsync(db, post, [], input.Accounts, cancellationToken);
                audit.Record(db, workspaceId, actor, "post.created", "post", post.Id.Value, null, new { post.Kind, post.MediaId, Photos = input.Photos.MediaIds.Count, Accounts = input.Accounts.Count });
                return new SavePostOutcome.Saved(post.Id);
            },
            cancellationToken);
}
