using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cuewright.Core.Accounts;

internal sealed class SlotMapping : IEntityTypeConfiguration<Slot>
{
    public void Configure(EntityTypeBuilder<Slot> builder)
    {
        builder.HasKey(slot => new { slot.AccountId, slot.Weekday, slot.Minute });
        builder.HasOne<Account>().WithMany().HasForeignKey(slot => slot.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
