using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts.Groups;

internal sealed class GroupedAccountMapping : IEntityTypeConfiguration<GroupedAccount>
{
    public void Configure(EntityTypeBuilder<GroupedAccount> builder)
    {
        builder.HasKey(grouped => new { grouped.GroupId, grouped.AccountId });
        builder.HasIndex(grouped => grouped.AccountId);
        builder.HasIndex(grouped => grouped.WorkspaceId);
        builder.HasOne<AccountGroup>().WithMany().HasForeignKey(grouped => grouped.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(grouped => grouped.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
