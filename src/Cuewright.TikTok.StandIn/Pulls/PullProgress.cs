using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Pulls;

/// <summary>Writes down how far a pull is, in steps: a commit for every read would be too many.</summary>
internal sealed class PullProgress(PublishTasks tasks, string publishId)
{
    private const long Step = 1 << 20;
    private long _pulled;
    private long _told = -Step;

    public void Add(long bytes)
    {
        _pulled += bytes;
        if (_pulled - _told >= Step)
        {
            _told = _pulled;
            tasks.Change(publishId, task => task with { BytesPulled = _pulled });
        }
    }
}
