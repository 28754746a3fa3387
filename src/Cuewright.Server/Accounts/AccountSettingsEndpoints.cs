using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Cuewright.Server.Scheduling;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

internal static class AccountSettingsEndpoints
{
    private const int DefaultCount = 5;

    public static async Task<Results<Ok<AccountSettingsResponse>, ProblemHttpResult>> Get(
        AccountId accountId, WorkspaceContext workspace, AccountSettingsQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(workspace.WorkspaceId, accountId, cancellationToken) is { } settings
            ? TypedResults.Ok(AccountSettingsResponse.From(settings))
            : Problems.NotFound();

    public static async Task<Results<Ok<AccountSettingsResponse>, ProblemHttpResult>> Put(
        AccountId accountId, SaveAccountSettingsRequest request, WorkspaceContext workspace, SaveAccountSettings save, AccountSettingsQuery query, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version of the account that you read, so that nobody's change is overwritten.")]);
        }

        return await save.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, version, request.ToSettings(), cancellationToken) switch
        {
            SaveAccountSettingsOutcome.Saved => await Get(accountId, workspace, query, cancellationToken),
            SaveAccountSettingsOutcome.NotFound => Problems.NotFound(),
            SaveAccountSettingsOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            SaveAccountSettingsOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
    }

    public static async Task<Results<Ok<IReadOnlyList<TimeResolutionResponse>>, ProblemHttpResult>> NextSlots(
        AccountId accountId, int? count, DateTimeOffset? after, WorkspaceContext workspace, NextSlots next, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (count is < 1 or > Core.Scheduling.NextSlots.MaxCount)
        {
            return Problems.Invalid([new FieldProblem("count", "count", $"Ask for 1 to {Core.Scheduling.NextSlots.MaxCount} slots.")]);
        }

        return await next.ExecuteAsync(workspace.WorkspaceId, accountId, count ?? DefaultCount, after, cancellationToken) is { } slots
            ? TypedResults.Ok<IReadOnlyList<TimeResolutionResponse>>([.. slots.Select(slot => TimeResolutionResponse.From(slot, clock.GetUtcNow()))])
            : Problems.NotFound();
    }
}
