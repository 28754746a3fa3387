using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts.Moves;

internal sealed class AccountMoveMapping : IEntityTypeConfiguration<AccountMove>
{
    public void Configure(EntityTypeBuilder<AccountMove> builder)
    {
        builder.Property(move => move.Id).ValueGeneratedNever();
        builder.Property(move => move.Username).HasMaxLength(64);
        builder.Property(move => move.Nickname).HasMaxLength(100);
        builder.Property(move => move.UnionId).HasMaxLength(128);
        builder.Property(move => move.AvatarKey).HasMaxLength(200);
        builder.Property(move => move.AvatarContentType).HasMaxLength(100);
        builder.Ignore(move => move.Profile);
        builder.Ignore(move => move.Avatar);
        builder.HasIndex(move => move.ExpiresAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(move => move.AccountId);
        builder.HasOne<Grant>().WithMany().HasForeignKey(move => move.GrantId);
        builder.Property(move => move.Version).IsConcurrencyToken();
    }
}
