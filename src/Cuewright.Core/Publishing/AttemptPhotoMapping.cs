using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class AttemptPhotoMapping : IEntityTypeConfiguration<AttemptPhoto>
{
    public void Configure(EntityTypeBuilder<AttemptPhoto> builder)
    {
        builder.HasKey(photo => new { photo.AttemptId, photo.Position });
        builder.HasIndex(photo => photo.MediaId);
        builder.HasOne<Attempt>().WithMany().HasForeignKey(photo => photo.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }
}
