using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
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
        accounts.MapGet("/{accountId}/avatar", Avatar).WithName("getAccountAvatar").WithSummary("Our copy of the avatar");
        accounts.MapGet("/{accountId}/creator-info", CreatorInfo).WithName("getCreatorInfo").WithSummary("What the account may post, asked from TikTok now")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        accounts.MapPost("/connections", StartConnection).WithName("startConnection").WithSummary("Begin to connect an account, or to connect one again")
            .ProducesProblem(StatusCodes.Status409Conflict);
        return workspace;
    }

    private static Task<Ok<IReadOnlyList<AccountResponse>>> List(WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<Ok<AccountResponse>, ProblemHttpResult>> Get(AccountId accountId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<NoContent, ProblemHttpResult>> Remove(AccountId accountId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Avatar(AccountId accountId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<Ok<CreatorInfoResponse>, ProblemHttpResult>> CreatorInfo(AccountId accountId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<Created<ConnectionResponse>, ProblemHttpResult>> StartConnection(StartConnectionRequest request, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();
}
