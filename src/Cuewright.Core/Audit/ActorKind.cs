namespace Cuewright.Core.Audit;

public enum ActorKind
{
    User,
    ApiKey,
    System,

    /// <summary>Somebody without a login, through a link that a member made.</summary>
    Client,
}
