namespace Cuewright.Core.Kernel;

/// <summary>Brings a unit of work to the database: all of it or nothing.</summary>
internal interface IUnitWriter
{
    /// <summary>Runs it in a transaction and returns once that is committed. An exception of the unit undoes the unit, and it alone.</summary>
    Task<T> WriteAsync<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> write, CancellationToken cancellationToken);
}
