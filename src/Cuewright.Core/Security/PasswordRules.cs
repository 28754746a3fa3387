using Cuewright.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Cuewright.Core.Security;

/// <summary>Length is what makes a password strong; rules of composition only make it hard to remember.</summary>
internal static class PasswordRules
{
    public const int MinLength = 10;

    /// <summary>Hashing takes time in proportion; nobody types more.</summary>
    public const int MaxLength = 256;

    public const int MaxFailures = 10;

    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(5);

    public static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = MinLength;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = MaxFailures;
        options.Lockout.DefaultLockoutTimeSpan = LockoutTime;
    }

    /// <returns>Null when the password may be used.</returns>
    public static FieldProblem? ProblemOf(string password) => password.Length switch
    {
        < MinLength => new FieldProblem("password", "password_too_short", $"Use at least {MinLength} characters, for example four random words."),
        > MaxLength => new FieldProblem("password", "password_too_long", $"Use at most {MaxLength} characters."),
        _ => null,
    };
}
