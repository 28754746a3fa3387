using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class DeveloperAppMapping : IEntityTypeConfiguration<DeveloperApp>
{
    public void Configure(EntityTypeBuilder<DeveloperApp> builder)
    {
        builder.Property(app => app.Id).ValueGeneratedNever();
        builder.Property(app => app.Name).HasMaxLength(DeveloperAppRules.LongestName);
        builder.Property(app => app.ClientKey).HasMaxLength(DeveloperAppRules.LongestKey);
        builder.Property(app => app.Scopes).HasMaxLength(500);
        builder.HasIndex(app => app.ClientKey).IsUnique();
        builder.Property(app => app.Version).IsConcurrencyToken();
    }
}
