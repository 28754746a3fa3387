using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling.Late;

/// <summary>Does one thing with all of the chosen publications that are late or may be out already, or nothing with any of them.</summary>
internal sealed class DecideLate(Database database, LateTimes times, NewTime newTime, Ledger ledger, AuditLog audit, PublishingWakeUp wakeUp)
{
    public const int MostAtOnce = 500;

    public Task<DecideLateOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, IReadOnlyList<LateChoice> choices, LateDecision decision, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (OfCount(choices) is { } problem)
                {
                    return new DecideLateOutcome.Invalid([problem]);
                }

                var rows = await RowsAsync(db, choices, cancellationToken);
                if (Obstacle(choices, rows) is { } obstacle)
                {
                    return obstacle;
                }

                if (Problems(rows, decision) is { Count: > 0 } problems)
                {
                    return new DecideLateOutcome.Invalid(problems);
                }

                var (instants, against) = await times.OfAsync(db, workspaceId, decision, rows, cancellationToken);
                if (against is not null)
                {
                    return against;
                }

                var paused = await AccountPause.AmongAsync(db, rows.Select(row => row.Account).DistinctBy(account => account.Id), cancellationToken);
                for (var i = 0; i < rows.Count; i++)
                {
                    await ApplyAsync(db, rows[i], decision, instants.Count == 0 ? null : instants[i], paused.Contains(rows[i].Account.Id), actor, cancellationToken);
                }

                db.AfterCommit(wakeUp.Signal);
                return new DecideLateOutcome.Done(rows.Count);
            },
            cancellationToken);

    private static FieldProblem? OfCount(IReadOnlyList<LateChoice> choices) => choices.Count is 0 or > MostAtOnce
        ? new FieldProblem("publications", "publications_count", $"Choose 1 to {MostAtOnce} publications.")
        : choices.DistinctBy(choice => choice.Id).Count() < choices.Count
            ? new FieldProblem("publications", "publication_twice", "Each publication can be chosen once.")
            : null;

    private static async Task<IReadOnlyList<LateRow>> RowsAsync(CuewrightDbContext db, IReadOnlyList<LateChoice> choices, CancellationToken cancellationToken)
    {
        var ids = choices.Select(choice => choice.Id).ToList();
        var found = await (
                from publication in db.Publications
                where ids.Contains(publication.Id)
                join account in db.Accounts on publication.AccountId equals account.Id
                join post in db.Posts on publication.PostId equals post.Id
                select new { Publication = publication, Account = account, Post = post })
            .ToListAsync(cancellationToken);
        var contents = await PostContents.OfAsync(db, [.. found.Select(row => row.Post).DistinctBy(post => post.Id)], cancellationToken);
        return
        [
            .. found.OrderBy(row => row.Publication.PublishAt).ThenBy(row => row.Publication.Id.Value)
                .Select(row => new LateRow($"publications[{ids.IndexOf(row.Publication.Id)}]", row.Publication, row.Account, contents[row.Post.Id], row.Post)),
        ];
    }

    private static DecideLateOutcome? Obstacle(IReadOnlyList<LateChoice> choices, IReadOnlyList<LateRow> rows)
    {
        var byId = rows.ToDictionary(row => row.Publication.Id, row => row.Publication);
        var unknown = choices.Index().Where(choice => !byId.ContainsKey(choice.Item.Id))
            .Select(choice => new FieldProblem($"publications[{choice.Index}].id", "publication_unknown", "There is no such publication in this workspace. Load the list again.")).ToList();
        if (unknown.Count > 0)
        {
            return new DecideLateOutcome.Invalid(unknown);
        }

        var changed = choices.Where(choice => byId[choice.Id] is var publication && (publication.Version != choice.Version || !Waits(publication)));
        return changed.Select(choice => choice.Id).ToList() is { Count: > 0 } ids ? new DecideLateOutcome.Changed(ids) : null;
    }

    private static bool Waits(Publication publication) => publication switch
    {
        { State: PublicationState.Scheduled, ProblemCode: FailureCodes.Late or FailureCodes.Restored } => true,
        { State: PublicationState.Uncertain, ProblemCode: FailureCodes.Restored } => true,
        _ => false,
    };

    private static List<FieldProblem> Problems(IReadOnlyList<LateRow> rows, LateDecision decision) => decision switch
    {
        LateDecision.Skip => [],
        LateDecision.ItIsOut => [.. rows.Where(row => !row.MayBeOut).Select(row => new FieldProblem(row.Field, "not_restored", $"@{row.Account.Username}: This one is only late: nothing of it is at TikTok. Publish, move or skip it."))],
        _ => [.. rows.Where(row => row.Post.DeletedAt is not null).Select(row => new FieldProblem(row.Field, "post_deleted", $"@{row.Account.Username}: Its post was deleted. Skip it, or say that it is out.")), .. OfSchedule(rows)],
    };

    private static IEnumerable<FieldProblem> OfSchedule(IReadOnlyList<LateRow> rows) =>
    [
        .. rows.SelectMany(row => PostChecks.OfSchedule(row.Content, [(row.Publication, row.Account)]).Select(problem => new FieldProblem(row.Field, problem.Code, $"@{row.Account.Username}: {problem.Message}"))),
    ];

    private async Task ApplyAsync(CuewrightDbContext db, LateRow row, LateDecision decision, ScheduleTimeOutcome.At? at, bool paused, Actor actor, CancellationToken cancellationToken)
    {
        var publication = row.Publication;
        var before = new { publication.State, publication.PublishAt };
        var action = $"publication.{(row.MayBeOut ? "restored" : "late")}_";
        if (decision is LateDecision.ItIsOut)
        {
            publication.FoundOut();
            ledger.Record(db, publication, PublicationEventKinds.Resolved, new Dictionary<string, string>(StringComparer.Ordinal) { ["outcome"] = "published", ["by"] = actor.Name });
            action += "out";
        }
        else if (at is null)
        {
            action += "skipped";
            publication.Cancel();
            ledger.Record(db, publication, PublicationEventKinds.Cancelled);
        }
        else
        {
            action += "moved";
            if (publication.State is PublicationState.Uncertain)
            {
                // The person says with it that nothing was posted.
                publication.MoveTo(PublicationState.Failed);
            }

            await newTime.GiveAsync(db, publication, at, paused, row.Post.GoesAhead, row.Content.Video?.Size, cancellationToken);
            ledger.Record(db, publication, PublicationEventKinds.Moved, LedgerDetail.OfTime(at));
        }

        audit.Record(db, publication.WorkspaceId, actor, action, "publication", publication.Id.Value, before, new { publication.State, publication.PublishAt });
    }
}
