using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class AccountConnectionMapping : IEntityTypeConfiguration<AccountConnection>
{
    public void Configure(EntityTypeBuilder<AccountConnection> builder)
    {
        builder.Property(connection => connection.Id).ValueGeneratedNever();
        builder.Property(connection => connection.StateHash).HasMaxLength(64);
        builder.Property(connection => connection.BrowserHash).HasMaxLength(64);
        builder.Property(connection => connection.RedirectUri).HasMaxLength(512);
        builder.HasIndex(connection => connection.StateHash).IsUnique();
        builder.Property(connection => connection.Version).IsConcurrencyToken();
    }
}
