using Cuewright.Core;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Hosting;

/// <summary>Looks whether this process can do its work.</summary>
internal sealed partial class Readiness(IDbContextFactory<CuewrightDbContext> contexts, MediaStore store, ProcessName process, ILogger<Readiness> logger)
{
    public async Task<IReadOnlyList<ReadinessCheckResponse>> CheckAsync(CancellationToken cancellationToken) =>
    [
        new("database", await TryAsync("database", ReachAsync, cancellationToken)),
        new("migrations", await TryAsync("migrations", UpToDateAsync, cancellationToken)),
        new("storage", await TryAsync("storage", WriteAsync, cancellationToken)),
    ];

    private async Task<bool> TryAsync(string check, Func<CancellationToken, Task<bool>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotReady(check, DatabaseFaults.CodeOf(exception) ?? exception.GetType().Name);
            return false;
        }
    }

    private async Task<bool> ReachAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken);
    }

    private async Task<bool> UpToDateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    private async Task<bool> WriteAsync(CancellationToken cancellationToken)
    {
        var key = $"health/{process.Value.ToLowerInvariant()}";
        using var nothing = new MemoryStream([1]);
        await store.WriteAsync(key, nothing, cancellationToken);
        store.Delete(key);
        return true;
    }

    [LoggerMessage(1003, LogLevel.Warning, "Not ready: {Check} ({Code})")]
    private partial void LogNotReady(string check, string code);
}
