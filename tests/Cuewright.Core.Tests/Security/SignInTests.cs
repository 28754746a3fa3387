using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Security;

/// <summary>Signing in, and what slows down somebody who guesses.</summary>
public abstract class SignInTests(CoreFixture fixture)
{
    private const string Password = "correct horse battery";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    private SignIn SignIn => Core.Get<SignIn>();

    [Fact]
    public async Task The_right_password_opens_whatever_the_letters_of_the_e_mail()
    {
        await AddAsync("open@example.org");

        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync(" Open@EXAMPLE.org ", Password, Token));

        Assert.Equal(("open@example.org", "Somebody"), (signedIn.User.Email, signedIn.User.DisplayName));
        Assert.NotEmpty(signedIn.User.Stamp);
        Assert.Equal(signedIn.User, await Core.Get<Users>().FindAsync(signedIn.User.Id, Token));
    }

    [Theory]
    [InlineData("Correct horse battery")]
    [InlineData("correct horse battery ")]
    [InlineData("")]
    public async Task Any_other_password_is_refused(string password)
    {
        await AddAsync("other@example.org");

        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync("other@example.org", password, Token));
    }

    [Theory]
    [InlineData("nobody@example.org")]
    [InlineData("no\0body@example.org")]
    [InlineData("")]
    [InlineData("' or 1=1 --")]
    public async Task An_e_mail_that_nobody_has_is_refused_as_a_wrong_password_is(string email) =>
        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync(email, Password, Token));

    [Fact]
    public async Task A_password_longer_than_any_is_not_hashed_and_refused()
    {
        await AddAsync("long@example.org");

        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync("long@example.org", new string('a', 1_000_000), Token));
    }

    [Fact]
    public async Task A_lock_out_ends_after_its_time_and_the_right_password_clears_the_count()
    {
        await AddAsync("locked@example.org");
        await FailAsync("locked@example.org", PasswordRules.MaxFailures);

        var locked = Assert.IsType<SignInOutcome.TooManyAttempts>(await SignIn.ExecuteAsync("locked@example.org", Password, Token));
        Assert.Equal(PasswordRules.LockoutTime, locked.RetryAfter);
        Core.Clock.Advance(PasswordRules.LockoutTime - TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<SignInOutcome.TooManyAttempts>(await SignIn.ExecuteAsync("locked@example.org", Password, Token)).RetryAfter);
        Core.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("locked@example.org", Password, Token));
    }

    [Fact]
    public async Task The_right_password_starts_the_count_again()
    {
        await AddAsync("count@example.org");
        await FailAsync("count@example.org", PasswordRules.MaxFailures - 1);
        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("count@example.org", Password, Token));

        await FailAsync("count@example.org", PasswordRules.MaxFailures - 1);

        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("count@example.org", Password, Token));
    }

    [Fact]
    public async Task Guesses_at_once_and_from_several_processes_are_all_counted()
    {
        await AddAsync("parallel@example.org");
        var other = Core.StartProcess().GetRequiredService<SignIn>();

        await Task.WhenAll(Enumerable.Range(0, PasswordRules.MaxFailures).Select(i => (i % 2 == 0 ? SignIn : other).ExecuteAsync("parallel@example.org", $"guess {i}", Token)));

        Assert.IsType<SignInOutcome.TooManyAttempts>(await SignIn.ExecuteAsync("parallel@example.org", Password, Token));
        Assert.IsType<SignInOutcome.TooManyAttempts>(await other.ExecuteAsync("parallel@example.org", Password, Token));
    }

    [Fact]
    public async Task One_e_mail_that_is_locked_out_locks_nobody_else_out()
    {
        await AddAsync("victim@example.org");
        await AddAsync("bystander@example.org");
        await FailAsync("victim@example.org", PasswordRules.MaxFailures);
        await FailAsync("unknown.victim@example.org", PasswordRules.MaxFailures);

        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("bystander@example.org", Password, Token));
        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync("unknown.bystander@example.org", Password, Token));
    }

    [Fact]
    public async Task A_hash_of_an_older_kind_is_renewed_by_signing_in()
    {
        await AddAsync("older@example.org");
        var older = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2 }));
        var oldHash = older.HashPassword(null!, Password);
        await Core.WriteAsync(db => db.Users.Where(u => u.NormalizedEmail == "OLDER@EXAMPLE.ORG").ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, oldHash), Token), Token);

        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("older@example.org", Password, Token));

        var newHash = await Core.ReadAsync(db => db.Users.Where(u => u.NormalizedEmail == "OLDER@EXAMPLE.ORG").Select(u => u.PasswordHash).SingleAsync(Token), Token);
        Assert.NotEqual(oldHash, newHash);
        Assert.IsType<SignInOutcome.SignedIn>(await SignIn.ExecuteAsync("older@example.org", Password, Token));
    }

    [Fact]
    public async Task A_user_without_a_password_cannot_sign_in_with_any()
    {
        await AddAsync("none@example.org");
        await Core.WriteAsync(db => db.Users.Where(u => u.NormalizedEmail == "NONE@EXAMPLE.ORG").ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, (string?)null), Token), Token);

        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync("none@example.org", Password, Token));
        Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync("none@example.org", "", Token));
    }

    private async Task FailAsync(string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await SignIn.ExecuteAsync(email, "not the password", Token));
        }
    }

    private async Task AddAsync(string email)
    {
        var outcome = await Core.Get<AddUser>().ExecuteAsync(Actor.System, new NewUser(email, "Somebody", Password, "Sign in", null), Token);
        Assert.True(outcome is AddUserOutcome.Added or AddUserOutcome.EmailTaken, outcome.ToString());
    }
}
