using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Kernel;

/// <summary>
/// SQLite has one writer, and what a commit costs is the wait for the disk. Writers that poll on BUSY waste the machine (measured), so units
/// queue here; whatever waits together shares a transaction, and a savepoint each keeps the failure of one from undoing its neighbours.
/// </summary>
internal sealed class GroupWriter : IUnitWriter, IAsyncDisposable, IDisposable
{
    private const int LargestGroup = 128;
    private const string Savepoint = "unit";

    private readonly IDbContextFactory<CuewrightDbContext> _contexts;
    private readonly Channel<WriteUnit> _queue = Channel.CreateUnbounded<WriteUnit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writing;

    public GroupWriter(IDbContextFactory<CuewrightDbContext> contexts)
    {
        _contexts = contexts;
        // Not in the context of whoever asked first: the loop outlives that request.
        using (ExecutionContext.SuppressFlow())
        {
            _writing = Task.Run(WriteGroupsAsync);
        }
    }

    public async Task<T> WriteAsync<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        var unit = new WriteUnit<T>(scope, write, cancellationToken);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(unit), this);
        var result = await unit.Committed;
        foreach (var action in unit.AfterCommit)
        {
            action();
        }

        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    /// <summary>What waits is still written; nobody waits for it here.</summary>
    public void Dispose() => _queue.Writer.TryComplete();

    private async Task WriteGroupsAsync()
    {
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            List<WriteUnit> units = [];
            try
            {
                await WriteGroupAsync(units);
                units.ForEach(unit => unit.Commit());
            }
            catch (Exception exception)
            {
                // The transaction is gone, and with it everybody's work: each hears why, and those who can try again do.
                units.ForEach(unit => unit.Fail(exception));
            }
        }
    }

    /// <param name="units">Those that are part of the transaction, as far as it came.</param>
    private async Task WriteGroupAsync(List<WriteUnit> units)
    {
        if (!_queue.Reader.TryRead(out var first))
        {
            return;
        }

        units.Add(first);
        await using var db = await _contexts.CreateDbContextAsync(CancellationToken.None);
        try
        {
            // The savepoints are ours.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            if (!await first.RunAsync(db))
            {
                units.Clear();
                return;
            }

            while (units.Count < LargestGroup && _queue.Reader.TryRead(out var next))
            {
                await transaction.CreateSavepointAsync(Savepoint, CancellationToken.None);
                units.Add(next);
                if (await next.RunAsync(db))
                {
                    await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
                    continue;
                }

                await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
                await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
                units.Remove(next);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }
        finally
        {
            db.Forget();
        }
    }
}
