using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Health;

/// <summary>That TikTok was asked what an account may post, and what came of it.</summary>
/// <param name="Code">Why it could not post, or why TikTok did not tell; null: it could.</param>
internal sealed record CreatorCheck(AccountId AccountId, DateTimeOffset At, string? Code);
