using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>What a consent is meant for.</summary>
/// <param name="Account">The account to connect again; null: whatever account consented.</param>
/// <param name="LinkId">The connect link that it uses up.</param>
internal sealed record ConnectionPurpose(Guid WorkspaceId, AccountId? Account, Guid? LinkId, Actor Actor);
