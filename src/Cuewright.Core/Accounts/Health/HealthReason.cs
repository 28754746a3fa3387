namespace Cuewright.Core.Accounts.Health;

/// <param name="Code">One of <see cref="HealthCodes"/>.</param>
internal sealed record HealthReason(string Code, HealthGrade Grade);
