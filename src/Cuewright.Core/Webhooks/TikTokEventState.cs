namespace Cuewright.Core.Webhooks;

public enum TikTokEventState
{
    /// <summary>Stored; what it says is still to be applied.</summary>
    Received,

    /// <summary>Names a publish_id that no attempt has stored yet; it is applied as soon as one does.</summary>
    Waiting,

    /// <summary>It changed something here.</summary>
    Applied,

    /// <summary>There was nothing to do; it stays as a record.</summary>
    Kept,

    /// <summary>No attempt had its publish_id in time; it stays as a record.</summary>
    Unmatched,

    /// <summary>Rightly signed, but nothing that can be understood.</summary>
    Unreadable,
}
