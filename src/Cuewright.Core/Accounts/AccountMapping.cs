using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        builder.Property(account => account.TimeZone).HasMaxLength(64);
        // Lines of one text column: the same on both databases. A tag has no line break (AccountSettingsRules).
        builder.Property(account => account.Tags).HasMaxLength(2000).HasConversion(
            tags => string.Join('\n', tags),
            text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>(
                (one, other) => one!.SequenceEqual(other!), tags => string.Join('\n', tags).GetHashCode(StringComparison.Ordinal), tags => tags.ToArray()));
        builder.HasIndex(account => new { account.WorkspaceId, account.GrantId }).IsUnique().HasFilter("removed_at IS NULL");
        builder.HasIndex(account => account.GrantId);
        builder.HasOne<Grant>().WithMany().HasForeignKey(account => account.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(account => account.Version).IsConcurrencyToken();
    }
}
