namespace Cuewright.Core.Audit;

public enum ActorKind
{
    User,
    ApiKey,
    System,
}
