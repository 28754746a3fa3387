using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class DeveloperAppMapping : IEntityTypeConfiguration<DeveloperApp>
{
    public void Configure(EntityTypeBuilder<DeveloperApp> builder)
    {
        builder.Property(app => app.Id).ValueGeneratedNever();
        builder.Property(app => app.Name).HasMaxLength(100);
        builder.Property(app => app.ClientKey).HasMaxLength(64);
        builder.HasIndex(app => app.ClientKey).IsUnique();
        builder.Property(app => app.Version).IsConcurrencyToken();
    }
}
