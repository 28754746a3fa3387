namespace Cuewright.Core.Kernel;

/// <summary>Something changed in a workspace and open pages want to know.</summary>
/// <param name="WorkspaceId">Who may hear of it.</param>
/// <param name="Kind">publication, media, account, accountGroup, circuit, workspace or hold.</param>
/// <param name="Data">Ids, state and step; serialised as the event's data. Never captions or secrets.</param>
internal sealed record LiveEvent(Guid WorkspaceId, string Kind, object Data);
