using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts.Groups;

internal sealed class AccountGroupMapping : IEntityTypeConfiguration<AccountGroup>
{
    public void Configure(EntityTypeBuilder<AccountGroup> builder)
    {
        builder.Property(group => group.Id).ValueGeneratedNever();
        builder.Property(group => group.Name).HasMaxLength(AccountGroupRules.LongestName);
        // Writing accents alike may make one character up to three.
        builder.Property(group => group.NameKey).HasMaxLength(AccountGroupRules.LongestName * 3);
        builder.HasIndex(group => new { group.WorkspaceId, group.NameKey }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(group => group.WorkspaceId);
        builder.Property(group => group.Version).IsConcurrencyToken();
    }
}
