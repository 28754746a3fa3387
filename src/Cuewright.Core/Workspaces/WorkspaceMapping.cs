using Cuewright.Core.Publishing.Late;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Workspaces;

internal sealed class WorkspaceMapping : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.Property(workspace => workspace.Id).ValueGeneratedNever();
        builder.Ignore(workspace => workspace.Late);
        builder.Property(workspace => workspace.Name).HasMaxLength(100);
        builder.Property(workspace => workspace.TimeZone).HasMaxLength(64);
        // Workspaces that are older than the setting.
        builder.Property(workspace => workspace.LateWithinMinutes).HasDefaultValue(LateRule.DefaultMinutes);
        builder.Property(workspace => workspace.Version).IsConcurrencyToken();
    }
}
