using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Asks TikTok what became of a post.</summary>
internal sealed class StatusQuestion(TikTokCalls calls, TikTokPostingClient posting)
{
    /// <exception cref="CallFailedException">TikTok refused, or did not answer.</exception>
    public Task<Traced<PublishStatus>> AskAsync(Guid grantId, string publishId, CancellationToken cancellationToken) => calls.TraceAsync(
        grantId, Endpoints.Status, (token, ct) => posting.GetPublishStatusAsync(publishId, token, ct), answer => answer.Facts, cancellationToken);
}
