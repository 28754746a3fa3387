using Cuewright.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Webhooks;

internal sealed class TikTokEventMapping : IEntityTypeConfiguration<TikTokEvent>
{
    public const int LongestName = 100;
    public const int LongestId = 128;

    public void Configure(EntityTypeBuilder<TikTokEvent> builder)
    {
        builder.ToTable("tiktok_events");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.DedupeKey).HasMaxLength(64);
        builder.Property(row => row.Event).HasMaxLength(LongestName);
        // By name: the client's numbers are no promise to our tables.
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(64);
        builder.Property(row => row.RemovalReason).HasConversion<string>().HasMaxLength(64);
        builder.Property(row => row.UserOpenId).HasMaxLength(LongestId);
        builder.Property(row => row.PublishId).HasMaxLength(LongestId);
        builder.HasIndex(row => row.DedupeKey).IsUnique();
        builder.HasIndex(row => row.DueAt).HasFilter("due_at IS NOT NULL");
        builder.HasIndex(row => row.PublishId);
        builder.HasIndex(row => row.ProcessedAt);
        builder.HasOne<DeveloperApp>().WithMany().HasForeignKey(row => row.DeveloperAppId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
