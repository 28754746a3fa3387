using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing;

internal sealed class PublicationPostMapping : IEntityTypeConfiguration<PublicationPost>
{
    public void Configure(EntityTypeBuilder<PublicationPost> builder)
    {
        builder.HasKey(post => new { post.PublicationId, post.TikTokPostId });
        builder.HasIndex(post => post.TikTokPostId);
        builder.HasOne<Publication>().WithMany().HasForeignKey(post => post.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
