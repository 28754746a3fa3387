using Cuewright.Core.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Posts;

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.Ignore(post => post.Late);
        builder.Property(post => post.Caption).HasMaxLength(PhotoRules.MaxDescriptionLength);
        builder.Property(post => post.Title).HasMaxLength(PhotoRules.MaxTitleLength);
        builder.Property(post => post.CreatedByName).HasMaxLength(200);
        builder.HasIndex(post => new { post.WorkspaceId, post.Id });
        builder.HasIndex(post => post.MediaId);
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(post => post.MediaId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(post => post.Version).IsConcurrencyToken();
    }
}
