using System.Security.Cryptography;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>TikTok's 19-digit numbers: the second in the upper half, so that they only grow, also over a restart.</summary>
internal sealed class Numbers
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private long _last;

    public Numbers(StandInState state, TimeProvider clock)
    {
        _clock = clock;
        _last = state.Tasks.All.SelectMany(NumbersOf).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<long> NumbersOf(PublishTask task) =>
        [PublishIds.UploadId(task.PublishId), task.PostId ?? 0, .. task.FromDraft.Select(post => post.Id)];

    public long Next()
    {
        lock (_gate)
        {
            // At least two apart: an upload has the number after its publish id's.
            _last = Math.Max(_last, _clock.GetUtcNow().ToUnixTimeSeconds() << 32) + RandomNumberGenerator.GetInt32(2, 100_000);
            return _last;
        }
    }
}
