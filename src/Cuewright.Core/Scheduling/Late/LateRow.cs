using Cuewright.Core.Accounts;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Scheduling.Late;

/// <summary>A chosen late publication with what its new time depends on.</summary>
/// <param name="Field">Where it stands in the request.</param>
internal sealed record LateRow(string Field, Publication Publication, Account Account, PostContent Content, bool GoesAhead);
