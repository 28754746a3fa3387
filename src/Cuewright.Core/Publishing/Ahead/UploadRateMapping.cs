using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Publishing.Ahead;

internal sealed class UploadRateMapping : IEntityTypeConfiguration<UploadRate>
{
    public void Configure(EntityTypeBuilder<UploadRate> builder)
    {
        builder.HasKey(rate => rate.Id);
        builder.Property(rate => rate.Id).ValueGeneratedNever();
    }
}
