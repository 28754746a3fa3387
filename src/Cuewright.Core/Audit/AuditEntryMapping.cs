using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.EntityKind).HasMaxLength(32);
        builder.Property(entry => entry.Address).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.Id });
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.EntityId, entry.At });
    }
}
