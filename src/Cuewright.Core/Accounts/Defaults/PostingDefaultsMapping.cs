using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts.Defaults;

internal sealed class PostingDefaultsMapping : IEntityTypeConfiguration<PostingDefaults>
{
    public void Configure(EntityTypeBuilder<PostingDefaults> builder)
    {
        builder.HasKey(defaults => defaults.AccountId);
        builder.Property(defaults => defaults.AccountId).ValueGeneratedNever();
        builder.Property(defaults => defaults.CaptionEnding).HasMaxLength(DefaultsRules.MaxEnding);
        builder.Property(defaults => defaults.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithOne().HasForeignKey<PostingDefaults>(defaults => defaults.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
