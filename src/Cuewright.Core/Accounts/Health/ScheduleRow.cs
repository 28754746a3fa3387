using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Health;

internal sealed record ScheduleRow(AccountId Id, int Count, DateTimeOffset? Next, int Doomed);
