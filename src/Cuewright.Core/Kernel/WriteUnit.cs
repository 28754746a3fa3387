namespace Cuewright.Core.Kernel;

/// <summary>A unit of work that waits for its turn, runs as one of a group, and is told how the group ended.</summary>
internal abstract class WriteUnit
{
    /// <summary>What it wants to happen once it is committed.</summary>
    public IReadOnlyList<Action> AfterCommit { get; protected set; } = [];

    /// <returns>False when it failed, and its caller was told so.</returns>
    public abstract Task<bool> RunAsync(CuewrightDbContext db);

    public abstract void Commit();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class WriteUnit<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> write, CancellationToken cancellationToken) : WriteUnit
{
    private readonly TaskCompletionSource<T> _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Traces and cultures are those of the caller, not of the loop that runs the group.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private T _result = default!;

    public Task<T> Committed => _committed.Task;

    public override async Task<bool> RunAsync(CuewrightDbContext db)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            db.Scope = scope;
            _result = await InContextAsync(db);
            AfterCommit = db.TakeAfterCommit();
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _committed.TrySetCanceled(cancellationToken);
            return false;
        }
        catch (Exception exception)
        {
            _committed.TrySetException(exception);
            return false;
        }
        finally
        {
            db.Forget();
        }
    }

    public override void Commit() => _committed.TrySetResult(_result);

    public override void Fail(Exception exception) => _committed.TrySetException(exception);

    private Task<T> InContextAsync(CuewrightDbContext db)
    {
        if (_context is null)
        {
            return WriteAsync(db);
        }

        Task<T>? running = null;
        ExecutionContext.Run(_context, _ => running = WriteAsync(db), null);
        return running!;
    }

    private async Task<T> WriteAsync(CuewrightDbContext db)
    {
        var result = await write(db);
        await db.SaveChangesAsync(cancellationToken);
        // Who gave up while it ran has written nothing; afterwards it is too late.
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }
}
