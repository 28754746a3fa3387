using Cuewright.Core.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Ignore(attempt => attempt.IsOver);
        builder.Ignore(attempt => attempt.InDoubt);
        builder.Ignore(attempt => attempt.MayBeOut);
        builder.ComplexProperty(attempt => attempt.Options, options => options.Property(o => o.PrivacyLevel).HasMaxLength(64));
        builder.Property(attempt => attempt.Title).HasMaxLength(PhotoRules.MaxTitleLength);
        builder.Property(attempt => attempt.PublishId).HasMaxLength(128);
        builder.Property(attempt => attempt.FailureCode).HasMaxLength(64);
        builder.Property(attempt => attempt.TikTokCode).HasMaxLength(128);
        builder.Property(attempt => attempt.TikTokLogId).HasMaxLength(128);
        builder.HasIndex(attempt => new { attempt.PublicationId, attempt.Number }).IsUnique();
        builder.HasIndex(attempt => attempt.PublishId);
        builder.HasOne<Publication>().WithMany().HasForeignKey(attempt => attempt.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
