using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing.Pulls;

internal sealed class PullAddressMapping : IEntityTypeConfiguration<PullAddress>
{
    public void Configure(EntityTypeBuilder<PullAddress> builder)
    {
        builder.HasKey(address => new { address.AttemptId, address.Position });
        builder.Property(address => address.TokenHash).HasMaxLength(64);
        builder.HasIndex(address => address.TokenHash).IsUnique();
        builder.HasOne<Attempt>().WithMany().HasForeignKey(address => address.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }
}
