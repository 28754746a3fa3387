namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>The developer portal's registry; for now the one app of the options.</summary>
internal sealed class DeveloperApps(StandInOptions options)
{
    private readonly DeveloperApp _app =
        new(options.AppName, options.ClientKey, options.ClientSecret, [.. options.RedirectUris], options.Audited, options.DailyUserQuota);

    public DeveloperApp Only => _app;

    public DeveloperApp? Find(string? clientKey) => clientKey == _app.Key ? _app : null;
}
