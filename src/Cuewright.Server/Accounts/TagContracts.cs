using Cuewright.Core.Accounts.Tags;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Server.Accounts;

/// <summary>Adds tags to accounts and takes others away: at all of them, or at none.</summary>
/// <param name="Accounts">1 to 1,000.</param>
internal sealed record ChangeAccountTagsRequest(IReadOnlyList<AccountId>? Accounts = null, IReadOnlyList<string>? Add = null, IReadOnlyList<string>? Remove = null)
{
    public AccountTagsInput ToInput() => new(Accounts ?? [], Add ?? [], Remove ?? []);
}
