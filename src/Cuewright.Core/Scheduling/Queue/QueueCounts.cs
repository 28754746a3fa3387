namespace Cuewright.Core.Scheduling.Queue;

/// <param name="Waiting">Due, and kept by something that ends by itself or with the account.</param>
/// <param name="Late">Kept until a person decides.</param>
/// <param name="AtRisk">Of those that come up.</param>
internal sealed record QueueCounts(int Sending, int Processing, int Waiting, int Late, int ComingUp, int AtRisk);
