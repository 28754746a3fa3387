using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.Property(grant => grant.OpenId).HasMaxLength(128);
        builder.Property(grant => grant.UnionId).HasMaxLength(128);
        builder.Property(grant => grant.Scopes).HasMaxLength(500);
        builder.Property(grant => grant.RefreshingBy).HasMaxLength(100);
        builder.HasIndex(grant => new { grant.DeveloperAppId, grant.OpenId }).IsUnique();
        builder.HasIndex(grant => grant.RefreshDueAt);
        builder.HasOne<DeveloperApp>().WithMany().HasForeignKey(grant => grant.DeveloperAppId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(grant => grant.Version).IsConcurrencyToken();
    }
}
