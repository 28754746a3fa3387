using Cuewright.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing.Gates;

internal sealed class AppGateMapping : IEntityTypeConfiguration<AppGate>
{
    public void Configure(EntityTypeBuilder<AppGate> builder)
    {
        builder.HasKey(gate => gate.DeveloperAppId);
        builder.Property(gate => gate.DeveloperAppId).ValueGeneratedNever();
        builder.Property(gate => gate.FailingGrants).HasMaxLength(200);
        builder.Ignore(gate => gate.IsOpen).Ignore(gate => gate.NextTryAt);
        builder.HasOne<DeveloperApp>().WithMany().HasForeignKey(gate => gate.DeveloperAppId).OnDelete(DeleteBehavior.Cascade);
    }
}
