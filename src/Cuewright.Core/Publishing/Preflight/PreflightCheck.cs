using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Pulls;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Looks ahead whether a scheduled publication will go out, and says what will stop it. It never changes the post.</summary>
internal sealed class PreflightCheck(Database database, DatabaseClock databaseClock, CreatorLook look, PullSite site, Ledger ledger)
{
    // What a look at TikTok alone can tell: it stays as it was when TikTok could not be asked.
    private static readonly string[] OnlyTikTokKnows = [RiskCodes.PrivacyMismatch, RiskCodes.DurationTooLong, RiskCodes.InteractionOff, RiskCodes.PostingRefused];

    public async Task RunAsync(Check check, CancellationToken cancellationToken)
    {
        if (await ReadAsync(check, cancellationToken) is not { } subject)
        {
            return;
        }

        var own = Findings.OfOwn(subject).ToList();
        var told = await look.AskAsync(subject, cancellationToken) ?? RiskCodes.Read(subject.Publication.Risks).Intersect(OnlyTikTokKnows, StringComparer.Ordinal);
        await WriteAsync(subject, RiskCodes.Write(own.Concat(told)), cancellationToken);
        await ExpectAsync(subject, cancellationToken);
    }

    private Task<CheckSubject?> ReadAsync(Check check, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Of(check.WorkspaceId),
        async db =>
        {
            var row = await (
                    from publication in db.Publications
                    where publication.Id == check.Id && publication.State == PublicationState.Scheduled && publication.PublishAt != null
                    join account in db.Accounts on publication.AccountId equals account.Id
                    join grant in db.Grants on account.GrantId equals grant.Id
                    join app in db.DeveloperApps on grant.DeveloperAppId equals app.Id
                    join post in db.Posts on publication.PostId equals post.Id
                    select new { Publication = publication, Account = account, Grant = grant, app.Mode, Post = post })
                .SingleOrDefaultAsync(cancellationToken);
            if (row is null)
            {
                return null;
            }

            var now = await databaseClock.NowAsync(db, cancellationToken);
            var that = row.Account.LearnedDailyCap is null ? 0 : await ThatDayAsync(db, row.Publication, cancellationToken);
            var pulled = row.Post.Kind is PostKind.Photos || row.Post.Transfer is MediaTransfer.Pull;
            var content = await PostContents.OfAsync(db, row.Post, cancellationToken);
            return new CheckSubject(row.Publication, row.Account, row.Grant, row.Mode, content, that, now, await UploadRates.MeasuredAsync(db, cancellationToken), row.Post.GoesAhead)
            {
                IsPulled = pulled,
                IsOutOfReach = pulled && !site.IsReachable,
            };
        },
        cancellationToken);

    private static Task<int> ThatDayAsync(CuewrightDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        var dayBefore = publication.PublishAt!.Value.AddDays(-1);
        return db.Publications.CountAsync(
            p => p.AccountId == publication.AccountId && p.Id != publication.Id && p.PublishAt > dayBefore && p.PublishAt <= publication.PublishAt
                && (p.State == PublicationState.Scheduled || p.State == PublicationState.Parked || p.State == PublicationState.Publishing || p.State == PublicationState.Processing || p.State == PublicationState.Published),
            cancellationToken);
    }

    // It may have been scheduled weeks ago, and the line be another one since. Past the version too.
    private async Task ExpectAsync(CheckSubject subject, CancellationToken cancellationToken)
    {
        var (publication, before) = (subject.Publication, subject.Publication.AheadSeconds);
        publication.Expect(AheadPlan.Seconds(subject.GoesAhead, publication.Options, subject.Content.Video?.Size, subject.BytesPerSecond));
        if (publication.AheadSeconds is { } seconds && before is not null && seconds != before)
        {
            await database.WriteAsync(
                WorkspaceScope.Instance,
                db => db.Publications
                    .Where(p => p.Id == publication.Id && p.State == PublicationState.Scheduled && p.AheadSeconds == before && p.Version == publication.Version)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(p => p.AheadSeconds, seconds).SetProperty(p => p.NextStepAt, publication.NextStepAt).SetProperty(p => p.HeldStepAt, publication.HeldStepAt),
                        cancellationToken),
                cancellationToken);
        }
    }

    // Past the version, and only on what was looked at: one that was moved or edited meanwhile has a check of its own coming.
    private Task WriteAsync(CheckSubject subject, string? risks, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance,
        async db =>
        {
            var publication = subject.Publication;
            if (risks is null && publication.Risks is null)
            {
                return;
            }

            var again = risks is null ? CheckTimes.Next(subject.PublishAt, subject.Now) : CheckTimes.WhileAtRisk(subject.PublishAt, subject.Now);
            var written = await db.Publications
                .Where(p => p.Id == publication.Id && p.State == PublicationState.Scheduled && p.PublishAt == publication.PublishAt && p.Version == publication.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Risks, risks).SetProperty(p => p.CheckAt, again), cancellationToken);
            if (written == 1 && risks != publication.Risks)
            {
                ledger.Record(
                    db, publication, risks is null ? PublicationEventKinds.RisksMended : PublicationEventKinds.AtRisk, risks is null ? null : LedgerLine.Of(("codes", risks)));
            }
        },
        cancellationToken);
}
