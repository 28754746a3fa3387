using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Operations;

/// <summary>Pages and files that everybody may see: terms, privacy, and the proofs that TikTok asks for.</summary>
internal sealed class Site(Database database, AuditLog audit, TimeProvider clock)
{
    // Audit entries point to ids; these two things have names instead.
    private static readonly Guid Nameless = Guid.Empty;

    /// <returns>Null: the administrator wrote none, and ours is shown.</returns>
    public Task<string?> TextAsync(SitePageKind kind, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance, db => db.SitePages.Where(page => page.Kind == kind).Select(page => page.Text).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <returns>Null when there is no such file.</returns>
    public Task<string?> ProofAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance, db => db.ProofFiles.Where(file => file.Name == name).Select(file => file.Content).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    public Task<List<ProofFile>> ProofsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance, db => db.ProofFiles.OrderBy(file => file.Name).ToListAsync(cancellationToken), cancellationToken);

    public async Task<SiteOutcome> WriteAsync(Actor actor, SitePageKind kind, string? text, CancellationToken cancellationToken)
    {
        if (SiteRules.OfText(text) is { } problem)
        {
            return new SiteOutcome.Invalid(problem);
        }

        return await ChangeAsync(
            async (db, token) =>
            {
                var page = await db.SitePages.SingleOrDefaultAsync(p => p.Kind == kind, token);
                if (page is null)
                {
                    db.SitePages.Add(new SitePage { Kind = kind, Text = text!, ChangedAt = clock.GetUtcNow() });
                }
                else
                {
                    (page.Text, page.ChangedAt) = (text!, clock.GetUtcNow());
                }

                audit.RecordInstance(db, actor, "sitepage.changed", "sitepage", Nameless, new { Kind = kind.ToString(), page?.Text.Length }, new { Kind = kind.ToString(), text!.Length });
                return new SiteOutcome.Done();
            },
            cancellationToken);
    }

    /// <summary>Shows our text again.</summary>
    public Task<SiteOutcome> ResetAsync(Actor actor, SitePageKind kind, CancellationToken cancellationToken) => ChangeAsync(
        async (db, token) =>
        {
            if (await db.SitePages.Where(page => page.Kind == kind).ExecuteDeleteAsync(token) > 0)
            {
                audit.RecordInstance(db, actor, "sitepage.reset", "sitepage", Nameless, new { Kind = kind.ToString() }, null);
            }

            return new SiteOutcome.Done();
        },
        cancellationToken);

    public async Task<SiteOutcome> PutProofAsync(Actor actor, string? name, string? content, CancellationToken cancellationToken)
    {
        if ((SiteRules.OfName(name) ?? SiteRules.OfContent(content)) is { } problem)
        {
            return new SiteOutcome.Invalid(problem);
        }

        return await ChangeAsync(
            async (db, token) =>
            {
                if (await db.ProofFiles.SingleOrDefaultAsync(file => file.Name == name, token) is { } file)
                {
                    file.Content = content!;
                }
                else
                {
                    db.ProofFiles.Add(new ProofFile { Name = name!, Content = content!, AddedAt = clock.GetUtcNow() });
                }

                audit.RecordInstance(db, actor, "prooffile.put", "prooffile", Nameless, null, new { Name = name });
                return new SiteOutcome.Done();
            },
            cancellationToken);
    }

    public Task<SiteOutcome> RemoveProofAsync(Actor actor, string name, CancellationToken cancellationToken) => ChangeAsync(
        async (db, token) =>
        {
            if (await db.ProofFiles.Where(file => file.Name == name).ExecuteDeleteAsync(token) == 0)
            {
                return new SiteOutcome.NotFound();
            }

            audit.RecordInstance(db, actor, "prooffile.removed", "prooffile", Nameless, new { Name = name }, null);
            return new SiteOutcome.Done();
        },
        cancellationToken);

    private Task<SiteOutcome> ChangeAsync(Func<CuewrightDbContext, CancellationToken, Task<SiteOutcome>> change, CancellationToken cancellationToken) =>
        Accounts.ConflictRetry.RunAsync(token => database.WriteAsync(WorkspaceScope.Instance, db => change(db, token), token), cancellationToken);
}
