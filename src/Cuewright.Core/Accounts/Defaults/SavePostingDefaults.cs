using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>Gives an account its posting defaults, all at once, on the version that the author read. Posts that exist keep what was chosen for them.</summary>
internal sealed class SavePostingDefaults(Database database, DefaultsWriter writer)
{
    public Task<SavePostingDefaultsOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, AccountId id, int version, DefaultChoices choices, CancellationToken cancellationToken) =>
        // Two members who make the first defaults at once meet at the key; the second then sees the version of the first.
        ConflictRetry.RunAsync(
            token => database.WriteAsync<SavePostingDefaultsOutcome>(
                WorkspaceScope.Of(workspaceId),
                async db =>
                {
                    if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, token) is not { } account)
                    {
                        return new SavePostingDefaultsOutcome.NotFound();
                    }

                    if (DefaultsRules.Check(choices) is { Count: > 0 } problems)
                    {
                        return new SavePostingDefaultsOutcome.Invalid(problems);
                    }

                    var current = await db.PostingDefaults.SingleOrDefaultAsync(d => d.AccountId == id, token);
                    if ((current?.Version ?? 0) != version)
                    {
                        return new SavePostingDefaultsOutcome.VersionConflict(current?.Version ?? 0);
                    }

                    var tidy = choices with { CaptionEnding = DefaultsRules.Tidy(choices.CaptionEnding) };
                    var written = writer.Write(db, actor, account, current, tidy, "account.defaults_saved");
                    // Here, so that the answer has the new version.
                    await db.SaveChangesAsync(token);
                    return new SavePostingDefaultsOutcome.Saved(PostingDefaultsView.Of(written ?? current));
                },
                token),
            cancellationToken);
}
