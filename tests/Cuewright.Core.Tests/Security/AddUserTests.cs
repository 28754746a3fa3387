using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Tests.Support;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Security;

/// <summary>Adding people: who becomes what, what is refused, and that nothing of a refusal stays.</summary>
public abstract class AddUserTests(CoreFixture fixture)
{
    private const string Password = "correct horse battery";
    private static readonly Actor Administrator = new(ActorKind.User, Guid.Parse("0193b000-0000-7000-8000-000000000009"), "Administrator", "192.0.2.1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Who_opens_a_workspace_owns_it_and_who_comes_later_edits()
    {
        var first = Assert.IsType<AddUserOutcome.Added>(await AddAsync(New("first@example.org", "Bakery")));
        var second = Assert.IsType<AddUserOutcome.Added>(await AddAsync(New("second@example.org", "Bakery")));

        Assert.Equal((MemberRole.Owner, true), (first.Role, first.WorkspaceMade));
        Assert.Equal((MemberRole.Editor, false, first.WorkspaceId), (second.Role, second.WorkspaceMade, second.WorkspaceId));
        Assert.Equal(MemberRole.Owner, await Core.Get<WorkspaceQueries>().RoleAsync(first.WorkspaceId, first.UserId, Token));
        Assert.Equal(MemberRole.Editor, await Core.Get<WorkspaceQueries>().RoleAsync(first.WorkspaceId, second.UserId, Token));
    }

    [Fact]
    public async Task A_name_with_blanks_around_it_is_the_same_workspace()
    {
        var first = Assert.IsType<AddUserOutcome.Added>(await AddAsync(New("blank@example.org", "Florist")));

        var second = Assert.IsType<AddUserOutcome.Added>(await AddAsync(New("blanks@example.org", "  Florist ")));

        Assert.Equal((first.WorkspaceId, false), (second.WorkspaceId, second.WorkspaceMade));
    }

    [Fact]
    public async Task The_e_mail_is_trimmed_and_taken_whatever_its_letters()
    {
        Assert.IsType<AddUserOutcome.Added>(await AddAsync(New(" Taken@Example.org ", "Taken")));

        Assert.IsType<AddUserOutcome.EmailTaken>(await AddAsync(New("taken@example.ORG", "Taken")));

        Assert.Equal("Taken@Example.org", await Core.ReadAsync(db => db.Users.Where(u => u.NormalizedEmail == "TAKEN@EXAMPLE.ORG").Select(u => u.Email).SingleAsync(Token), Token));
    }

    [Theory]
    [InlineData("email", "email_invalid", "no address")]
    [InlineData("email", "email_invalid", "@example.org")]
    [InlineData("email", "email_invalid", "name@")]
    [InlineData("email", "email_invalid", "")]
    [InlineData("email", "email_invalid", "na\0me@example.org")]
    [InlineData("displayName", "name_invalid", " ")]
    [InlineData("displayName", "name_invalid", "Na\0me")]
    [InlineData("password", "password_too_short", "short")]
    [InlineData("workspace", "workspace_name_invalid", "  ")]
    [InlineData("workspace", "workspace_name_invalid", "Wo\0rk")]
    [InlineData("timeZone", "unknown_time_zone", "Mars/Olympus")]
    [InlineData("timeZone", "unknown_time_zone", "")]
    public async Task Bad_input_is_refused_at_its_field_and_leaves_nothing(string field, string code, string value)
    {
        var input = New("refused@example.org", "Refused");
        var problem = Assert.Single(Assert.IsType<AddUserOutcome.Invalid>(await AddAsync(field switch
        {
            "email" => input with { Email = value },
            "displayName" => input with { DisplayName = value },
            "password" => input with { Password = value },
            "workspace" => input with { Workspace = value },
            _ => input with { TimeZone = value },
        })).Problems);

        Assert.Equal((field, code), (problem.Field, problem.Code));
        Assert.NotEmpty(problem.Message);
        Assert.False(await Core.ReadAsync(db => db.Workspaces.AnyAsync(w => w.Name == "Refused", Token), Token));
        Assert.False(await Core.ReadAsync(db => db.Users.AnyAsync(u => u.NormalizedEmail == "REFUSED@EXAMPLE.ORG", Token), Token));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refused = Assert.IsType<AddUserOutcome.Invalid>(await AddAsync(new NewUser("x", "", "short", new string('w', 101), null, "Nowhere")));

        Assert.Equal(["email", "displayName", "workspace", "timeZone", "password"], refused.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task With_several_workspaces_one_has_to_be_named()
    {
        await AddAsync(New("several.a@example.org", "Several A"));
        await AddAsync(New("several.b@example.org", "Several B"));

        var which = Assert.IsType<AddUserOutcome.WhichWorkspace>(await AddAsync(New("several.c@example.org", null)));

        Assert.Contains("Several A", which.Names);
        Assert.Equal(which.Names.Order(StringComparer.Ordinal), which.Names);
        Assert.False(await Core.ReadAsync(db => db.Users.AnyAsync(u => u.NormalizedEmail == "SEVERAL.C@EXAMPLE.ORG", Token), Token));
    }

    [Fact]
    public async Task One_e_mail_added_by_two_processes_at_once_is_one_user()
    {
        await AddAsync(New("race.owner@example.org", "Race"));
        var processes = Enumerable.Range(0, 4).Select(_ => Core.StartProcess().GetRequiredService<AddUser>()).ToList();

        var outcomes = await Task.WhenAll(processes.Select(add => add.ExecuteAsync(Administrator, New("race@example.org", "Race"), Token)));

        Assert.Single(outcomes.OfType<AddUserOutcome.Added>());
        Assert.Equal(3, outcomes.OfType<AddUserOutcome.EmailTaken>().Count());
        Assert.Equal(1, await Core.ReadAsync(db => db.Users.CountAsync(u => u.NormalizedEmail == "RACE@EXAMPLE.ORG", Token), Token));
    }

    [Fact]
    public async Task The_record_says_who_let_whom_in_and_holds_no_password()
    {
        var added = Assert.IsType<AddUserOutcome.Added>(await AddAsync(New("recorded@example.org", "Recorded", MemberRole.Admin)));

        var entries = await Core.ReadAsync(db => db.AuditEntries.Where(e => e.WorkspaceId == added.WorkspaceId).OrderBy(e => e.Id).ToListAsync(Token), Token);

        Assert.Equal(["workspace.opened", "member.joined"], entries.Select(entry => entry.Action));
        Assert.Equal((added.UserId, "user", """{"role":"Admin"}"""), (entries[1].EntityId, entries[1].EntityKind, entries[1].After));
        Assert.All(entries, entry => Assert.Equal((Administrator.Id, Administrator.Name, Administrator.Address), (entry.ActorId, entry.ActorName, entry.Address)));
        Assert.All(entries, entry => Assert.DoesNotContain(Password, entry.After, StringComparison.Ordinal));
        var user = await Core.ReadAsync(db => db.Users.SingleAsync(u => u.Id == added.UserId, Token), Token);
        Assert.DoesNotContain(Password, user.PasswordHash, StringComparison.Ordinal);
        Assert.NotEmpty(user.SecurityStamp!);
    }

    private static NewUser New(string email, string? workspace, MemberRole? role = null) => new(email, "Somebody", Password, workspace, role);

    private Task<AddUserOutcome> AddAsync(NewUser input) => Core.Get<AddUser>().ExecuteAsync(Administrator, input, Token);
}
