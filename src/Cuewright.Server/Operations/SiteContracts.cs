using Cuewright.Core.Operations;

namespace Cuewright.Server.Operations;

/// <param name="Path">Where everybody sees it.</param>
/// <param name="IsOwn">The administrator wrote it; otherwise it is the text that we bring.</param>
internal sealed record SitePageResponse(SitePageKind Kind, string Title, string Path, string Text, bool IsOwn);

/// <param name="Path">Where TikTok asks for it.</param>
internal sealed record ProofFileResponse(string Name, string Path, string Content, DateTimeOffset AddedAt);

internal sealed record SiteResponse(IReadOnlyList<SitePageResponse> Pages, IReadOnlyList<ProofFileResponse> Files);

/// <param name="Text">Plain text: an empty line between paragraphs, # before a heading.</param>
internal sealed record WriteSitePageRequest(string? Text);

/// <param name="Content">What stands in the file, to the letter.</param>
internal sealed record PutProofFileRequest(string? Content);
