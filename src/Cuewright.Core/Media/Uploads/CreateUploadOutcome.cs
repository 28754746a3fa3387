using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media.Uploads;

internal abstract record CreateUploadOutcome
{
    private CreateUploadOutcome()
    {
    }

    public sealed record Created(MediaId Id, DateTimeOffset ExpiresAt) : CreateUploadOutcome;

    public sealed record Empty : CreateUploadOutcome;

    public sealed record TooLarge(long Limit) : CreateUploadOutcome;
}
