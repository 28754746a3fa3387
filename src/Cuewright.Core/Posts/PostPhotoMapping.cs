using Cuewright.Core.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Posts;

internal sealed class PostPhotoMapping : IEntityTypeConfiguration<PostPhoto>
{
    public void Configure(EntityTypeBuilder<PostPhoto> builder)
    {
        builder.HasKey(photo => new { photo.PostId, photo.Position });
        builder.HasIndex(photo => photo.MediaId);
        builder.HasOne<Post>().WithMany().HasForeignKey(photo => photo.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(photo => photo.MediaId).OnDelete(DeleteBehavior.Restrict);
    }
}
