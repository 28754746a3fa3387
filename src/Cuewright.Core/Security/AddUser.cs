using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

/// <summary>Adds somebody who can sign in, as a member of a workspace.</summary>
internal sealed class AddUser(Database database, Memberships memberships, IPasswordHasher<User> hasher, ILookupNormalizer names, TimeProvider clock)
{
    public async Task<AddUserOutcome> ExecuteAsync(Actor actor, NewUser input, CancellationToken cancellationToken)
    {
        if (ProblemsOf(input) is { Count: > 0 } problems)
        {
            return new AddUserOutcome.Invalid(problems);
        }

        input = input with { Workspace = input.Workspace?.Trim() };
        var email = input.Email.Trim();
        var now = clock.GetUtcNow();
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = names.NormalizeName(email),
            Email = email,
            NormalizedEmail = names.NormalizeEmail(email),
            DisplayName = input.DisplayName.Trim(),
            SecurityStamp = Guid.CreateVersion7(now).ToString("N"),
            ConcurrencyStamp = Guid.CreateVersion7(now).ToString("N"),
            LockoutEnabled = true,
            CreatedAt = now,
        };
        user.PasswordHash = hasher.HashPassword(user, input.Password);
        try
        {
            return await database.WriteAsync(WorkspaceScope.Instance, db => AddAsync(db, actor, user, input, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody who added the same e-mail in the same moment was first; anything else fails again.
            return await database.WriteAsync(WorkspaceScope.Instance, db => AddAsync(db, actor, user, input, cancellationToken), cancellationToken);
        }
    }

    private async Task<AddUserOutcome> AddAsync(CuewrightDbContext db, Actor actor, User user, NewUser input, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == user.NormalizedEmail, cancellationToken))
        {
            return new AddUserOutcome.EmailTaken();
        }

        var candidates = await db.Workspaces.Where(w => input.Workspace == null || w.Name == input.Workspace).ToListAsync(cancellationToken);
        if (candidates.Count > 1)
        {
            return new AddUserOutcome.WhichWorkspace([.. candidates.Select(w => w.Name).Order(StringComparer.Ordinal)]);
        }

        var workspace = candidates.SingleOrDefault() ?? memberships.Open(db, actor, input.Workspace ?? "Workspace", input.TimeZone);
        var role = input.Role ?? (candidates.Count == 0 ? MemberRole.Owner : MemberRole.Editor);
        user.IsAdministrator = input.IsAdministrator || !await db.Users.AnyAsync(cancellationToken);
        db.Users.Add(user);
        memberships.Join(db, actor, workspace, user.Id, role);
        return new AddUserOutcome.Added(user.Id, workspace.Id, workspace.Name, role, candidates.Count == 0);
    }

    private static List<FieldProblem> ProblemsOf(NewUser input)
    {
        List<FieldProblem> problems = [];
        if (input.Email.Trim() is not { Length: > 2 and <= 256 } email || !IsText(email) || email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1))
        {
            problems.Add(new FieldProblem("email", "email_invalid", "Give an e-mail address, for example name@example.org."));
        }

        if (input.DisplayName.Trim().Length is 0 or > 200 || !IsText(input.DisplayName))
        {
            problems.Add(new FieldProblem("displayName", "name_invalid", "Give a name of 1 to 200 characters."));
        }

        if (input.Workspace is { } name && (name.Trim().Length is 0 or > 100 || !IsText(name)))
        {
            problems.Add(new FieldProblem("workspace", "workspace_name_invalid", "Give the workspace a name of 1 to 100 characters."));
        }

        if (!WallClock.IsZone(input.TimeZone))
        {
            problems.Add(new FieldProblem("timeZone", "unknown_time_zone", "Choose an IANA time zone, for example Europe/Berlin."));
        }

        if (PasswordRules.ProblemOf(input.Password) is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    // Nobody's name has control characters, and PostgreSQL cannot store the zero among them.
    private static bool IsText(string text) => !text.Any(char.IsControl);
}
