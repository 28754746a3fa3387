using Cuewright.Core.Accounts;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Scheduling.Late;

/// <summary>A chosen late publication with what its new time depends on.</summary>
/// <param name="Field">Where it stands in the request.</param>
internal sealed record LateRow(string Field, Publication Publication, Account Account, PostContent Content, Post Post)
{
    /// <summary>It may have gone out already.</summary>
    public bool MayBeOut => Publication.ProblemCode == FailureCodes.Restored;
}
