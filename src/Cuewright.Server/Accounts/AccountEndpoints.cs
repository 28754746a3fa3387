using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

internal static class AccountEndpoints
{
    public static RouteGroupBuilder MapAccounts(this RouteGroupBuilder workspace)
    {
        var accounts = workspace.MapGroup("/accounts").WithTags("Accounts").ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapGet("", List).WithName("listAccounts").WithSummary("Connected accounts by handle");
        accounts.MapGet("/{accountId}", Get).WithName("getAccount").WithSummary("One account");
        accounts.MapDelete("/{accountId}", Remove).WithName("removeAccount").WithSummary("Remove an account and cancel what waits for it").ProducesProblem(StatusCodes.Status409Conflict);
        accounts.MapPut("/{accountId}/pause", AccountPauseEndpoints.Put).WithName("pauseAccount").WithSummary("Let nothing of the account start; what is being published finishes");
        accounts.MapDelete("/{accountId}/pause", AccountPauseEndpoints.Delete).WithName("resumeAccount").WithSummary("Publish what waited for the account, in order, and what comes");
        accounts.MapGet("/{accountId}/settings", AccountSettingsEndpoints.Get).WithName("getAccountSettings").WithSummary("Zone, tags and weekly slots of an account");
        accounts.MapPut("/{accountId}/settings", AccountSettingsEndpoints.Put).WithName("saveAccountSettings").WithSummary("Replace an account's zone, tags and weekly slots")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapGet("/{accountId}/next-slots", AccountSettingsEndpoints.NextSlots).WithName("listNextSlots").WithSummary("The account's next slots without a publication, as instants")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapPut("/tags", TagEndpoints.Put).WithName("changeAccountTags").WithSummary("Add tags to accounts and remove others, at all of them or at none")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapGet("/{accountId}/avatar", AccountAvatar.Get).WithName("getAccountAvatar").WithSummary("Our copy of the avatar");
        accounts.MapGet("/{accountId}/creator-info", CreatorInfo).WithName("getCreatorInfo").WithSummary("What the account may post, asked from TikTok now")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        accounts.MapPost("/connections", StartConnection).WithName("startConnection").WithSummary("Begin to connect an account, or to connect one again")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapPostingDefaults();
        accounts.MapHealthOfAccounts();
        return workspace;
    }

    private static async Task<Ok<IReadOnlyList<AccountResponse>>> List(WorkspaceContext workspace, AccountQueries queries, CancellationToken cancellationToken)
    {
        var accounts = await queries.ListAsync(workspace.WorkspaceId, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<AccountResponse>>([.. accounts.Select(account => AccountResponse.From(workspace, account))]);
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> Get(
        AccountId accountId, WorkspaceContext workspace, AccountQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, accountId, cancellationToken) is { } account
            ? TypedResults.Ok(AccountResponse.From(workspace, account))
            : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        AccountId accountId, WorkspaceContext workspace, RemoveAccount remove, CancellationToken cancellationToken) =>
        await remove.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, cancellationToken) switch
        {
            RemoveAccountOutcome.Removed => TypedResults.NoContent(),
            RemoveAccountOutcome.NotFound => Problems.NotFound(),
            RemoveAccountOutcome.Running => Problems.Conflict("publication_running", "A video is being published on this account right now. Remove it when that has ended."),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<CreatorInfoResponse>, ProblemHttpResult>> CreatorInfo(
        AccountId accountId, WorkspaceContext workspace, CreatorInfoQuery query, CancellationToken cancellationToken) =>
        await query.ExecuteAsync(workspace.WorkspaceId, accountId, cancellationToken) switch
        {
            CreatorInfoOutcome.Found found => TypedResults.Ok(CreatorInfoResponse.From(found.Account, found.Info)),
            CreatorInfoOutcome.CannotPost cannot => TypedResults.Ok(CreatorInfoResponse.Of(cannot.Account, cannot.Code, cannot.Reference)),
            CreatorInfoOutcome.NotFound => Problems.NotFound(),
            CreatorInfoOutcome.Disconnected gone => Problems.Conflict("account_disconnected", FailureTexts.Of(gone.Code, null)!.Message),
            CreatorInfoOutcome.Unavailable away => Problems.Of(
                StatusCodes.Status503ServiceUnavailable, away.Code, "TikTok does not say right now what this account may post. Try again in a moment; nothing is lost."),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Created<ConnectionResponse>, ProblemHttpResult>> StartConnection(
        StartConnectionRequest request, WorkspaceContext workspace, StartConnection start, PublicAddress address, CancellationToken cancellationToken) =>
        await start.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToWish(), address.TikTokCallback, cancellationToken) switch
        {
            StartConnectionOutcome.Started started => TypedResults.Created((string?)null, new ConnectionResponse(started.AuthorizeUrl.AbsoluteUri, started.ExpiresAt)),
            StartConnectionOutcome.NotFound => Problems.NotFound(),
            StartConnectionOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            StartConnectionOutcome.AppMissing => Problems.Conflict(
                "app_missing", "No TikTok developer app is set up. An administrator adds one under Settings, Developer apps."),
            StartConnectionOutcome.NeedsUser => Problems.Conflict("needs_user", "Connecting needs a person who is signed in; an API key cannot consent."),
            _ => throw new UnreachableException(),
        };
}
