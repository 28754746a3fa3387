using System.Diagnostics;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Kernel;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

internal static class GroupEndpoints
{
    public static RouteGroupBuilder MapAccountGroups(this RouteGroupBuilder workspace)
    {
        var groups = workspace.MapGroup("/account-groups").WithTags("Accounts").ProducesProblem(StatusCodes.Status404NotFound);
        groups.MapGet("", List).WithName("listAccountGroups").WithSummary("Groups of accounts by name");
        groups.MapPost("", Add).WithName("addAccountGroup").WithSummary($"Make a group; a workspace has up to {AccountGroupRules.MaxGroups}")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        groups.MapPut("/{groupId:guid}", Change).WithName("changeAccountGroup").WithSummary("Replace a group's name and colour")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        groups.MapDelete("/{groupId:guid}", Delete).WithName("deleteAccountGroup").WithSummary("Delete a group; its accounts stay as they are");
        groups.MapPut("/{groupId:guid}/accounts", ChangeAccounts).WithName("changeGroupAccounts").WithSummary("Add accounts to a group and remove others from it, all or none")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static async Task<Ok<IReadOnlyList<AccountGroupResponse>>> List(WorkspaceContext workspace, AccountGroupQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<AccountGroupResponse>>([.. (await queries.ListAsync(workspace.WorkspaceId, cancellationToken)).Select(AccountGroupResponse.From)]);

    private static async Task<Results<Created<AccountGroupResponse>, ProblemHttpResult>> Add(
        AddAccountGroupRequest request, WorkspaceContext workspace, AddAccountGroup add, AccountGroupQueries queries, CancellationToken cancellationToken)
    {
        var outcome = await add.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToInput(), cancellationToken);
        return outcome is AccountGroupOutcome.Done done && await queries.FindAsync(workspace.WorkspaceId, done.Id, cancellationToken) is { } group
            ? TypedResults.Created((string?)null, AccountGroupResponse.From(group))
            : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<AccountGroupResponse>, ProblemHttpResult>> Change(
        Guid groupId, ChangeAccountGroupRequest request, WorkspaceContext workspace, ChangeAccountGroup change, AccountGroupQueries queries, CancellationToken cancellationToken) =>
        request.Version is { } version
            ? await AnswerAsync(await change.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, groupId, version, request.ToInput(), cancellationToken), workspace, queries, cancellationToken)
            : Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version of the group that you read, so that nobody's change is overwritten.")]);

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid groupId, WorkspaceContext workspace, DeleteAccountGroup delete, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, groupId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<Results<Ok<AccountGroupResponse>, ProblemHttpResult>> ChangeAccounts(
        Guid groupId, GroupAccountsRequest request, WorkspaceContext workspace, ChangeGroupAccounts change, AccountGroupQueries queries, CancellationToken cancellationToken) =>
        await AnswerAsync(await change.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, groupId, request.ToInput(), cancellationToken), workspace, queries, cancellationToken);

    private static async Task<Results<Ok<AccountGroupResponse>, ProblemHttpResult>> AnswerAsync(
        AccountGroupOutcome outcome, WorkspaceContext workspace, AccountGroupQueries queries, CancellationToken cancellationToken) =>
        outcome is AccountGroupOutcome.Done done && await queries.FindAsync(workspace.WorkspaceId, done.Id, cancellationToken) is { } group
            ? TypedResults.Ok(AccountGroupResponse.From(group))
            : ProblemOf(outcome);

    private static ProblemHttpResult ProblemOf(AccountGroupOutcome outcome) => outcome switch
    {
        // Done: somebody deleted it right after.
        AccountGroupOutcome.NotFound or AccountGroupOutcome.Done => Problems.NotFound(),
        AccountGroupOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
        AccountGroupOutcome.TooMany => Problems.Conflict(
            "too_many_groups", $"A workspace has at most {AccountGroupRules.MaxGroups} groups. Delete one that is no longer needed, or use tags."),
        AccountGroupOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.Version),
        _ => throw new UnreachableException(),
    };
}
