using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.Username).HasMaxLength(64);
        builder.Property(account => account.Nickname).HasMaxLength(100);
        builder.Property(account => account.ProblemCode).HasMaxLength(64);
        builder.Property(account => account.CheckCode).HasMaxLength(64);
        builder.Property(account => account.AvatarKey).HasMaxLength(200);
        builder.Property(account => account.AvatarContentType).HasMaxLength(50);
        builder.HasIndex(account => new { account.WorkspaceId, account.GrantId }).IsUnique().HasFilter("removed_at IS NULL");
        builder.HasIndex(account => account.GrantId);
        builder.HasOne<Grant>().WithMany().HasForeignKey(account => account.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(account => account.Version).IsConcurrencyToken();
    }
}
