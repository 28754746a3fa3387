using System.Collections.Concurrent;

namespace Cuewright.Core.Security;

/// <summary>
/// Counts failures of e-mails that nobody has, in memory, so that they are locked out exactly as real ones are: otherwise the lock-out
/// would tell who has an account here.
/// </summary>
internal sealed class UnknownSignIns(TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);

    /// <returns>How long it stays locked out; null when it is not.</returns>
    public TimeSpan? LockedOutFor(string email) =>
        _attempts.TryGetValue(email, out var attempts) && attempts.LockedUntil is { } until && until > clock.GetUtcNow() ? until - clock.GetUtcNow() : null;

    public void Failed(string email)
    {
        if (_attempts.Count >= MostRemembered)
        {
            _attempts.Clear();
        }

        var now = clock.GetUtcNow();
        _attempts.AddOrUpdate(email, _ => new Attempts(1, null), (_, before) => before.Failures + 1 < PasswordRules.MaxFailures
            ? new Attempts(before.Failures + 1, before.LockedUntil)
            : new Attempts(0, now + PasswordRules.LockoutTime));
    }

    private sealed record Attempts(int Failures, DateTimeOffset? LockedUntil);
}
