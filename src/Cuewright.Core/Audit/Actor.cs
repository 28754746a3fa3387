namespace Cuewright.Core.Audit;

/// <summary>Who does something: a signed-in user, a program with an API key, or the system itself.</summary>
/// <param name="Kind">What kind of actor it is.</param>
/// <param name="Id">The user's or the key's id; null for the system.</param>
/// <param name="Name">Display name at the time of the act.</param>
/// <param name="Address">Remote address; null for the system.</param>
internal sealed record Actor(ActorKind Kind, Guid? Id, string Name, string? Address)
{
    public static Actor System { get; } = new(ActorKind.System, null, "Cuewright", null);

    /// <summary>TikTok told us, and so the system did it.</summary>
    public static Actor TikTok { get; } = new(ActorKind.System, null, "TikTok", null);

    /// <summary>The user behind the act; null when a program or the system acted.</summary>
    public Guid? UserId => Kind is ActorKind.User ? Id : null;
}
