namespace Cuewright.Core.Kernel;

/// <summary>A row that belongs to one workspace. The context filters it by the scope of the context it is read through.</summary>
internal interface IWorkspaceOwned
{
    Guid WorkspaceId { get; }
}
