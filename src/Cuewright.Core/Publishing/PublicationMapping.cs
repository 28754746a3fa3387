using Cuewright.Core.Accounts;
using Cuewright.Core.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    // Partial-index predicates must match the queries word for word, or every row is scanned; the numbers are PublicationState's.
    public const string WaitsForLane = "next_step_at IS NOT NULL AND state IN (1, 2, 9)";
    public const string WaitsForVerdict = "next_step_at IS NOT NULL AND state IN (3, 4, 6, 8)";
    public const string InFlight = "state = 2";
    public const string NotCancelled = "state <> 7";
    public const string WaitsForDecision = "state = 1 AND problem_code = 'late'";
    public const string MayBeOut = "problem_code = 'restored'";
    public const string WaitsForCheck = "check_at IS NOT NULL";
    public const string AtRisk = "risks IS NOT NULL";
    public const string Queued = "state IN (1, 2, 3, 9)";

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(publication => publication.Id).ValueGeneratedNever();
        builder.Ignore(publication => publication.IsOpen).Ignore(publication => publication.IsUploadedAhead);
        builder.ComplexProperty(publication => publication.Options, options => options.Property(o => o.PrivacyLevel).HasMaxLength(64));
        builder.Property(publication => publication.LocalTime).HasMaxLength(19);
        builder.Property(publication => publication.TimeZone).HasMaxLength(64);
        builder.Property(publication => publication.ClaimedBy).HasMaxLength(100);
        builder.Property(publication => publication.ProblemCode).HasMaxLength(64);
        builder.Property(publication => publication.ProblemReference).HasMaxLength(128);
        builder.HasOne<Post>().WithMany().HasForeignKey(publication => publication.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(publication => publication.AccountId).OnDelete(DeleteBehavior.Restrict);

        // One intent is one row: a double click or two editors cannot make two.
        builder.HasIndex(publication => new { publication.PostId, publication.AccountId, publication.Occurrence }).IsUnique().HasFilter(NotCancelled);
        // The backstop behind the lanes: at most one publication of a grant is between claim and the end of its upload.
        builder.HasIndex(publication => publication.GrantId, "ix_publications_in_flight").IsUnique().HasFilter(InFlight);
        builder.HasIndex(publication => new { publication.GrantId, publication.NextStepAt }, "ix_publications_lane").HasFilter(WaitsForLane);
        builder.HasIndex(publication => publication.NextStepAt, "ix_publications_next_step").HasFilter(WaitsForLane);
        builder.HasIndex(publication => publication.NextStepAt, "ix_publications_verdict").HasFilter(WaitsForVerdict);
        builder.HasIndex(publication => new { publication.WorkspaceId, publication.PublishAt });
        builder.HasIndex(publication => new { publication.WorkspaceId, publication.PublishAt }, "ix_publications_late").HasFilter(WaitsForDecision);
        builder.HasIndex(publication => new { publication.WorkspaceId, publication.State, publication.PublishAt }, "ix_publications_queue").HasFilter(Queued);
        builder.HasIndex(publication => new { publication.WorkspaceId, publication.PublishAt }, "ix_publications_restored").HasFilter(MayBeOut);
        builder.HasIndex(publication => publication.CheckAt, "ix_publications_check").HasFilter(WaitsForCheck);
        builder.HasIndex(publication => new { publication.WorkspaceId, publication.PublishAt }, "ix_publications_risk").HasFilter(AtRisk);
        builder.Property(publication => publication.Risks).HasMaxLength(256);
        builder.HasIndex(publication => new { publication.AccountId, publication.State, publication.PublishAt });
        builder.Property(publication => publication.Version).IsConcurrencyToken();
    }
}
