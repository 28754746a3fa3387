namespace Cuewright.Faults.Tests;

/// <summary>An installation on a fresh database with a load on it, and the claim that is made of every trial: everything published, each once.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private const int ClipSize = 600_000;
    private readonly FaultDatabase _database;

    private Trial(FaultDatabase database, Installation installation, Load load) => (_database, Installation, Load) = (database, installation, load);

    public Installation Installation { get; }

    public Load Load { get; }

    public IReadOnlyList<LoadAccount> Accounts { get; private set; } = [];

    public LoadClip Clip { get; private set; } = new("", "");

    public static Task<Trial> StartAsync(string database, InstallationSettings settings, CancellationToken cancellationToken) =>
        StartAsync(() => FaultDatabase.CreateAsync(database, cancellationToken), settings, cancellationToken);

    public static async Task<Trial> StartAsync(Func<Task<FaultDatabase>> create, InstallationSettings settings, CancellationToken cancellationToken)
    {
        var database = await create();
        try
        {
            var installation = await Installation.StartAsync(database, settings, cancellationToken);
            var trial = new Trial(database, installation, new Load(installation));
            trial.Accounts = await trial.Load.AccountsAsync(cancellationToken);
            trial.Clip = await trial.Load.UploadAsync(ClipSize, cancellationToken);
            return trial;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A post for every account, due at once.</summary>
    public async Task PublishAsync(int posts, CancellationToken cancellationToken)
    {
        for (; posts > 0; posts--)
        {
            await Load.ReleaseAsync(await Load.ComposeAsync(Clip, Accounts, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Waits until so many of the published are between their first and their last byte.</summary>
    public async Task UntilUploadingAsync(int atLeast, CancellationToken cancellationToken)
    {
        while (true)
        {
            var uploading = 0;
            foreach (var account in Accounts)
            {
                var begun = await Installation.ControlAsync($"creators/{account.Handle}/uploads", cancellationToken);
                uploading += begun.EnumerateArray().Count(upload => upload.GetProperty("status").GetString() is "uploading");
            }

            if (uploading >= atLeast)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    public Task ReadyAsync(CancellationToken cancellationToken) => Installation.ReadyAsync(cancellationToken);

    /// <summary>A backup of the database, restored beside it.</summary>
    /// <returns>What a server is told to use it.</returns>
    public Task<(string Name, string Value)> BackUpAsync(CancellationToken cancellationToken) => _database.BackUpAsync(Installation.Folder, cancellationToken);

    public Task CutConnectionsAsync(CancellationToken cancellationToken) => _database.CutConnectionsAsync(cancellationToken);

    public async Task AssertAllPublishedAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await Load.SettleAsync(atMost, cancellationToken);
        var tally = await Load.JudgeAsync(cancellationToken);
        Assert.Equal(new Tally(Load.Publications, Load.Publications, 0, 0, 0), tally);
    }

    public async ValueTask DisposeAsync()
    {
        await Installation.DisposeAsync();
        await _database.DisposeAsync();
    }
}
