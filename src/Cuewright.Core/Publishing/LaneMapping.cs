using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class LaneMapping : IEntityTypeConfiguration<Lane>
{
    public void Configure(EntityTypeBuilder<Lane> builder)
    {
        builder.HasKey(lane => lane.GrantId);
        builder.Property(lane => lane.GrantId).ValueGeneratedNever();
        builder.Property(lane => lane.ClaimedBy).HasMaxLength(100);
    }
}
