using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Operations;

internal sealed class ProofFileMapping : IEntityTypeConfiguration<ProofFile>
{
    public void Configure(EntityTypeBuilder<ProofFile> builder)
    {
        builder.HasKey(file => file.Name);
        builder.Property(file => file.Name).HasMaxLength(SiteRules.LongestName);
        builder.Property(file => file.Content).HasMaxLength(SiteRules.LongestProof);
    }
}
