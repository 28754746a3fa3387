using Cuewright.Core.Audit;

namespace Cuewright.Core.Accounts;

/// <summary>A consent that came back to the member who asked for it; nobody else can use it any more.</summary>
/// <param name="Expected">The TikTok user whose account is connected again; null when any may come.</param>
internal sealed record TakenConnection(AccountConnection Connection, Actor Actor, ExpectedUser? Expected);
