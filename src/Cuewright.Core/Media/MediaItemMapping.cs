using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Media;

internal sealed class MediaItemMapping : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("media");
        builder.Property(media => media.Id).ValueGeneratedNever();
        builder.Ignore(media => media.IsPhoto);
        builder.Property(media => media.FileName).HasMaxLength(255);
        builder.Property(media => media.ContentType).HasMaxLength(50);
        builder.Property(media => media.StorageKey).HasMaxLength(200);
        builder.Property(media => media.Sha256).HasMaxLength(64);
        builder.Property(media => media.ThumbnailKey).HasMaxLength(200);
        builder.Property(media => media.ThumbnailContentType).HasMaxLength(50);
        builder.Property(media => media.ProblemCode).HasMaxLength(64);
        builder.Property(media => media.ClaimedBy).HasMaxLength(100);
        builder.Property(media => media.Facts).HasConversion(
            facts => JsonSerializer.Serialize(facts, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<MediaFacts>(json, JsonSerializerOptions.Web));
        builder.Property(media => media.Photo).HasConversion(
            photo => JsonSerializer.Serialize(photo, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<PhotoFacts>(json, JsonSerializerOptions.Web));
        builder.HasIndex(media => new { media.WorkspaceId, media.Id });
        builder.HasIndex(media => media.DueAt).HasFilter("due_at IS NOT NULL");
        builder.Property(media => media.Version).IsConcurrencyToken();
    }
}
