using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Operations;

internal sealed class SitePageMapping : IEntityTypeConfiguration<SitePage>
{
    public void Configure(EntityTypeBuilder<SitePage> builder)
    {
        builder.HasKey(page => page.Kind);
        builder.Property(page => page.Kind).ValueGeneratedNever();
        builder.Property(page => page.Text).HasMaxLength(SiteRules.LongestText);
        builder.Property(page => page.Version).IsConcurrencyToken();
    }
}
