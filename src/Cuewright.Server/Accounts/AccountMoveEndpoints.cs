using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Media;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>Consents whose giver TikTok does not let us recognise: a member compares both pictures and decides.</summary>
internal static class AccountMoveEndpoints
{
    public static RouteGroupBuilder MapAccountMoves(this RouteGroupBuilder workspace)
    {
        var moves = workspace.MapGroup("/account-moves/{moveId:guid}").WithTags("Accounts").ProducesProblem(StatusCodes.Status404NotFound);
        moves.MapGet("", Get).WithName("getAccountMove").WithSummary("Who consented to another app for an account, to be compared with it");
        moves.MapGet("/avatar", Avatar).WithName("getAccountMoveAvatar").WithSummary("Our copy of the avatar of who consented");
        moves.MapPost("/confirmation", Confirm).WithName("confirmAccountMove").WithSummary("It is the same person: move the account with its schedule")
            .ProducesProblem(StatusCodes.Status409Conflict);
        moves.MapDelete("", Reject).WithName("rejectAccountMove").WithSummary("It is somebody else: leave the account as it is");
        return workspace;
    }

    private static async Task<Results<Ok<AccountMoveResponse>, ProblemHttpResult>> Get(
        Guid moveId, WorkspaceContext workspace, AccountMoves moves, CancellationToken cancellationToken) =>
        await moves.FindAsync(workspace.WorkspaceId, moveId, cancellationToken) is { } move ? TypedResults.Ok(AccountMoveResponse.From(workspace, move)) : Problems.NotFound();

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Avatar(
        Guid moveId, WorkspaceContext workspace, AccountMoves moves, MediaStore store, HttpResponse response, CancellationToken cancellationToken) =>
        AccountAvatar.Answer(await moves.FindAvatarAsync(workspace.WorkspaceId, moveId, cancellationToken), store, response);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> Confirm(
        Guid moveId, WorkspaceContext workspace, ConfirmMove confirm, AccountQueries queries, CancellationToken cancellationToken) =>
        await confirm.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, moveId, cancellationToken) switch
        {
            null or CompleteConnectionOutcome.Expired => Problems.NotFound(),
            CompleteConnectionOutcome.Connected connected when await queries.FindAsync(workspace.WorkspaceId, connected.Id, cancellationToken) is { } account =>
                TypedResults.Ok(AccountResponse.From(workspace, account)),
            CompleteConnectionOutcome.Connected => Problems.NotFound(),
            CompleteConnectionOutcome.WrongAccount => Problems.Conflict(
                "account_taken", "Whoever consented is connected with that app as another account of this workspace already. Remove one of the two first."),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> Reject(Guid moveId, WorkspaceContext workspace, RejectMove reject, CancellationToken cancellationToken) =>
        await reject.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, moveId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();
}
