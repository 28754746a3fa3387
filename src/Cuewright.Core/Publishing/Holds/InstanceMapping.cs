using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing.Holds;

internal sealed class InstanceMapping : IEntityTypeConfiguration<Instance>
{
    public void Configure(EntityTypeBuilder<Instance> builder)
    {
        builder.Property(instance => instance.Id).ValueGeneratedNever();
        builder.Property(instance => instance.Identity).HasMaxLength(200);
        builder.Ignore(instance => instance.IsHeld).Ignore(instance => instance.HoldsThePast);
        builder.Property(instance => instance.Version).IsConcurrencyToken();
    }
}
