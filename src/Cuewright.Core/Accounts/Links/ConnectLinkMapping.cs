using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts.Links;

internal sealed class ConnectLinkMapping : IEntityTypeConfiguration<ConnectLink>
{
    public void Configure(EntityTypeBuilder<ConnectLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.Label).HasMaxLength(ConnectLinkInput.LongestLabel);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.Scopes).HasMaxLength(500);
        builder.Property(link => link.ExpectedHandle).HasMaxLength(64);
        builder.Property(link => link.CreatedByName).HasMaxLength(200);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.WorkspaceId);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(link => link.WorkspaceId);
        builder.HasOne<DeveloperApp>().WithMany().HasForeignKey(link => link.DeveloperAppId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(link => link.Version).IsConcurrencyToken();
    }
}
