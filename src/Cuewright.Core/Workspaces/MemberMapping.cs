using Cuewright.Core.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Workspaces;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(member => new { member.WorkspaceId, member.UserId });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(member => member.WorkspaceId);
        builder.HasOne<User>().WithMany().HasForeignKey(member => member.UserId);
    }
}
