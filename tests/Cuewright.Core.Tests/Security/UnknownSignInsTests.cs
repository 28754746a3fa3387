using Cuewright.Core.Security;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Security;

/// <summary>E-mails that nobody has are counted as those that somebody has.</summary>
public sealed class UnknownSignInsTests
{
    private const string Email = "NOBODY@EXAMPLE.ORG";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_last_failure_that_is_allowed_locks_and_time_opens_again()
    {
        var unknown = new UnknownSignIns(_clock);
        Fail(unknown, PasswordRules.MaxFailures - 1);
        Assert.Null(unknown.LockedOutFor(Email));

        unknown.Failed(Email);

        Assert.Equal(PasswordRules.LockoutTime, unknown.LockedOutFor(Email));
        _clock.Advance(PasswordRules.LockoutTime);
        Assert.Null(unknown.LockedOutFor(Email));
    }

    [Fact]
    public void After_a_lock_out_the_count_starts_again()
    {
        var unknown = new UnknownSignIns(_clock);
        Fail(unknown, PasswordRules.MaxFailures);
        _clock.Advance(PasswordRules.LockoutTime);

        Fail(unknown, PasswordRules.MaxFailures - 1);
        Assert.Null(unknown.LockedOutFor(Email));
        unknown.Failed(Email);

        Assert.NotNull(unknown.LockedOutFor(Email));
    }

    [Fact]
    public void Nobody_can_fill_the_memory_with_e_mails()
    {
        var unknown = new UnknownSignIns(_clock);
        Fail(unknown, PasswordRules.MaxFailures);

        for (var i = 0; i < 10_000; i++)
        {
            unknown.Failed($"{i}@example.org");
        }

        // Forgetting everything is the price; a lock-out that is forgotten gives ten more guesses at an e-mail that does not exist.
        Assert.Null(unknown.LockedOutFor(Email));
    }

    [Fact]
    public async Task Guesses_at_once_are_all_counted()
    {
        var unknown = new UnknownSignIns(_clock);

        await Task.WhenAll(Enumerable.Range(0, PasswordRules.MaxFailures).Select(_ => Task.Run(() => unknown.Failed(Email), TestContext.Current.CancellationToken)));

        Assert.NotNull(unknown.LockedOutFor(Email));
    }

    private static void Fail(UnknownSignIns unknown, int times)
    {
        for (var i = 0; i < times; i++)
        {
            unknown.Failed(Email);
        }
    }
}
