using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Health;

internal sealed record LatestFailure(PostId PostId, DateTimeOffset At, string? Code, string? Reference);
