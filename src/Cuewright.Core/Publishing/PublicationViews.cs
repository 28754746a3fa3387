using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>The one projection from rows to <see cref="PublicationView"/>.</summary>
internal static class PublicationViews
{
    public static IQueryable<PublicationView> Of(CuewrightDbContext db, IQueryable<Publication> publications) =>
        from publication in publications
        join account in db.Accounts on publication.AccountId equals account.Id
        join workspace in db.Workspaces on publication.WorkspaceId equals workspace.Id
        select new PublicationView
        {
            Id = publication.Id,
            PostId = publication.PostId,
            Account = new AccountRef(account.Id, account.Username, account.Nickname, account.AvatarKey != null, account.Version),
            State = publication.State,
            Options = publication.Options,
            LocalTime = publication.LocalTime,
            // What was published at once has no zone of its own; people read it in the workspace's.
            TimeZone = publication.TimeZone ?? workspace.TimeZone,
            PublishAt = publication.PublishAt,
            NextStepAt = publication.NextStepAt,
            ProblemCode = publication.ProblemCode,
            ProblemReference = publication.ProblemReference,
            LateSeconds = publication.LateSeconds,
            AheadSeconds = publication.AheadSeconds,
            Risks = publication.State == PublicationState.Scheduled ? publication.Risks : null,
            PublishedAt = publication.PublishedAt,
            VerifiedAt = publication.VerifiedAt,
            SaidOutAt = publication.SaidOutAt,
            TikTokPostId = publication.TikTokPostId,
            // One scalar subquery a column goes through the attempts' index; one joined row would number every attempt of the table first.
            AttemptState = db.Attempts.Where(a => a.PublicationId == publication.Id).OrderByDescending(a => a.Number).Select(a => (AttemptState?)a.State).FirstOrDefault(),
            BytesConfirmed = db.Attempts.Where(a => a.PublicationId == publication.Id).OrderByDescending(a => a.Number).Select(a => a.BytesConfirmed).FirstOrDefault(),
            Size = db.Attempts.Where(a => a.PublicationId == publication.Id).OrderByDescending(a => a.Number).Select(a => a.Size).FirstOrDefault(),
            Version = publication.Version,
            LeaseUntil = publication.LeaseUntil,
            IsHeld = db.Instance.Any(instance => instance.HeldSince != null && instance.ReleasedAt == null),
            // Asked of no row while every circuit is closed, which is almost always.
            AppTriesAt = db.AppGates.Any(gate => gate.OpenedAt != null)
                && (publication.State == PublicationState.Scheduled || publication.State == PublicationState.Parked || publication.State == PublicationState.Publishing || publication.State == PublicationState.Processing)
                    ? db.Grants.Where(grant => grant.Id == publication.GrantId)
                        .SelectMany(grant => db.AppGates.Where(gate => gate.DeveloperAppId == grant.DeveloperAppId && gate.OpenedAt != null))
                        .Select(gate => gate.ProbeUntil > gate.RetryAt ? gate.ProbeUntil : gate.RetryAt).FirstOrDefault()
                    : null,
            LaneIsWith = (publication.State == PublicationState.Scheduled || publication.State == PublicationState.Parked) && publication.NextStepAt != null
                ? db.Publications.Where(p => p.GrantId == publication.GrantId && p.State == PublicationState.Publishing).Select(p => (PublicationId?)p.Id).FirstOrDefault()
                : null,
            LaneIsWithPost = (publication.State == PublicationState.Scheduled || publication.State == PublicationState.Parked) && publication.NextStepAt != null
                ? db.Publications.Where(p => p.GrantId == publication.GrantId && p.State == PublicationState.Publishing).Select(p => (PostId?)p.PostId).FirstOrDefault()
                : null,
        };
}
