using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

/// <summary>A post as its author saves it. A draft may lack media, accounts and privacy; scheduling asks for them.</summary>
internal sealed record PostInput(string Caption, MediaId? MediaId, int? CoverTimestampMs, IReadOnlyList<PostInputAccount> Accounts);
