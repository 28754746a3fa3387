using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Health;

internal sealed record OutcomeRow(AccountId Id, int Published, int Failed, int PublishedLastWeek, int FailedLastWeek, int PostsLastDay, int PendingDrafts);
