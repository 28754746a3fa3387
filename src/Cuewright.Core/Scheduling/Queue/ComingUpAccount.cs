using Cuewright.Core.Accounts;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>What an account publishes next.</summary>
/// <param name="Scheduled">How many lie ahead, of which <paramref name="Next"/> are the first.</param>
/// <param name="AtRisk">How many of them will not go out as they stand.</param>
internal sealed record ComingUpAccount(AccountRef Account, int Scheduled, int AtRisk, IReadOnlyList<CalendarEntry> Next);
