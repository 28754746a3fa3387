using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>Brings a post's publications in step with the accounts its author chose. What can be posted already is left alone.</summary>
internal sealed class PostAccounts(TakeBack takeBack, Ledger ledger, TimeProvider clock)
{
    public async Task SetAsync(
        CuewrightDbContext db, Post post, IReadOnlyList<Publication> existing, IReadOnlyList<PostInputAccount> chosen, CancellationToken cancellationToken)
    {
        foreach (var publication in existing.Where(p => p.IsOpen && chosen.All(c => c.AccountId != p.AccountId)))
        {
            await DropAsync(db, publication, cancellationToken);
        }

        foreach (var publication in existing.Where(p => p.IsOpen))
        {
            if (chosen.FirstOrDefault(c => c.AccountId == publication.AccountId) is { } choice && publication.Options != choice.Options)
            {
                await takeBack.ApplyAsync(db, publication, cancellationToken);
                publication.Options = choice.Options;
            }
        }

        var missing = chosen.Where(c => existing.All(p => p.State is PublicationState.Cancelled || p.AccountId != c.AccountId)).ToList();
        var ids = missing.Select(choice => choice.AccountId).ToList();
        var grants = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.GrantId, cancellationToken);
        foreach (var choice in missing)
        {
            db.Publications.Add(new Publication
            {
                Id = PublicationId.New(clock),
                WorkspaceId = post.WorkspaceId,
                PostId = post.Id,
                AccountId = choice.AccountId,
                GrantId = grants[choice.AccountId],
                Options = choice.Options,
                CreatedAt = clock.GetUtcNow(),
            });
        }
    }

    private async Task DropAsync(CuewrightDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        if (publication.State is PublicationState.Draft && publication.PublishAt is null)
        {
            // It never had a time: there is no history worth keeping.
            db.Publications.Remove(publication);
            return;
        }

        await takeBack.ApplyAsync(db, publication, cancellationToken);
        publication.Cancel();
        ledger.Record(db, publication, PublicationEventKinds.Cancelled);
    }
}
