using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Publishing.Gates;

/// <summary>What open pages hear when TikTok stops or starts to work for an app of theirs.</summary>
/// <param name="RetryAt">When one publication tries again; null: it works.</param>
internal sealed record CircuitLiveEvent(Guid DeveloperAppId, bool Open, DateTimeOffset? RetryAt) : ILiveData;
