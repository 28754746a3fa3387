using Cuewright.Core.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

/// <summary>Checks e-mail and password. The hash is computed outside the transaction: it takes long on purpose, and SQLite has one writer.</summary>
internal sealed class SignIn(Database database, IPasswordHasher<User> hasher, ILookupNormalizer names, UnknownSignIns unknown, TimeProvider clock)
{
    // Verified for unknown e-mails, so that they take as long as known ones.
    private readonly Lazy<(User User, string Hash)> _nobody = new(() =>
    {
        var user = new User { DisplayName = "", CreatedAt = default };
        return (user, hasher.HashPassword(user, "nobody has this password"));
    });

    public async Task<SignInOutcome> ExecuteAsync(string email, string password, CancellationToken cancellationToken)
    {
        var normalized = names.NormalizeEmail(email.Trim());
        var user = await FindAsync(normalized, cancellationToken);
        return user is { PasswordHash: { } hash }
            ? await CheckAsync(user, hash, password, cancellationToken)
            : Unknown(normalized, password);
    }

    // PostgreSQL refuses to be asked for the zero character, which no stored e-mail has.
    private async Task<User?> FindAsync(string normalized, CancellationToken cancellationToken) => normalized.Contains('\0', StringComparison.Ordinal)
        ? null
        : await database.ReadAsync(WorkspaceScope.Instance, db => db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalized, cancellationToken), cancellationToken);

    private async Task<SignInOutcome> CheckAsync(User user, string hash, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (user.LockoutEnd is { } until && until > now)
        {
            return new SignInOutcome.TooManyAttempts(until - now);
        }

        var verdict = hasher.VerifyHashedPassword(user, hash, Shortened(password));
        if (verdict is PasswordVerificationResult.Failed)
        {
            await CountAsync(user.Id, now, cancellationToken);
            return new SignInOutcome.Refused();
        }

        var newHash = verdict is PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(user, password) : hash;
        if (user.AccessFailedCount > 0 || newHash != hash)
        {
            await SetAsync(user.Id, hash, newHash, cancellationToken);
        }

        return new SignInOutcome.SignedIn(new SessionUser(user.Id, user.Email!, user.DisplayName, user.IsAdministrator, user.SecurityStamp!));
    }

    private SignInOutcome Unknown(string email, string password)
    {
        if (unknown.LockedOutFor(email) is { } left)
        {
            return new SignInOutcome.TooManyAttempts(left);
        }

        hasher.VerifyHashedPassword(_nobody.Value.User, _nobody.Value.Hash, Shortened(password));
        unknown.Failed(email);
        return new SignInOutcome.Refused();
    }

    private static string Shortened(string password) => password.Length > PasswordRules.MaxLength ? "" : password;

    // Both statements are conditional on nothing read before, so parallel guesses are all counted.
    private Task CountAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance,
        async db =>
        {
            await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancellationToken);
            var until = now + PasswordRules.LockoutTime;
            await db.Users.Where(u => u.Id == id && u.AccessFailedCount >= PasswordRules.MaxFailures)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), cancellationToken);
        },
        cancellationToken);

    private Task<int> SetAsync(Guid id, string oldHash, string newHash, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance,
        db => db.Users.Where(u => u.Id == id && u.PasswordHash == oldHash)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.PasswordHash, newHash), cancellationToken),
        cancellationToken);
}
