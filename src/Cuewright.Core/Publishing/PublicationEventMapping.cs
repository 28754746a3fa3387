using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class PublicationEventMapping : IEntityTypeConfiguration<PublicationEvent>
{
    public void Configure(EntityTypeBuilder<PublicationEvent> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasMaxLength(32);
        builder.HasIndex(entry => new { entry.PublicationId, entry.Id });
        builder.HasOne<Publication>().WithMany().HasForeignKey(entry => entry.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
