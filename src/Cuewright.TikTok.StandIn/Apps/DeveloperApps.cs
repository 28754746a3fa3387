using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>The developer portal's registry: the apps of the options, and what the control API changed or added, which outlives a restart and wins.</summary>
internal sealed class DeveloperApps
{
    private readonly StandInState _state;
    private readonly TimeProvider _clock;
    private readonly List<DeveloperApp> _configured;

    public DeveloperApps(StandInOptions options, StandInState state, TimeProvider clock)
    {
        (_state, _clock) = (state, clock);
        _configured = [.. Configured(options)];
        state.Write(() => All.Select(Register).ToList());
    }

    public IReadOnlyList<DeveloperApp> All =>
        [.. _configured.Select(app => _state.Apps.Find(app.Key) ?? app), .. _state.Apps.All.Where(app => !_configured.Exists(other => other.Key == app.Key)).OrderBy(app => app.Key, StringComparer.Ordinal)];

    public static IEnumerable<DeveloperApp> Configured(StandInOptions options) =>
    [
        DeveloperApp.Of(new StandInApp
        {
            Name = options.AppName,
            ClientKey = options.ClientKey,
            ClientSecret = options.ClientSecret,
            RedirectUris = options.RedirectUris,
            Audited = options.Audited,
            DailyUserQuota = options.DailyUserQuota,
            VerifiedUrls = options.VerifiedUrls,
            WebhookUrl = options.WebhookUrl,
        }),
        .. options.Apps.Select(DeveloperApp.Of),
    ];

    public DeveloperApp? Find(string? clientKey) =>
        clientKey is null ? null : _state.Apps.Find(clientKey) ?? _configured.Find(app => app.Key == clientKey);

    public DeveloperApp Put(DeveloperApp app) => _state.Write(() => Register(_state.Apps.Put(app)));

    /// <returns>Null when its webhooks go nowhere.</returns>
    public WebhookRegistration? WebhookOf(string clientKey) => Find(clientKey) is { WebhookUrl: not null } ? _state.Webhooks.Find(clientKey) : null;

    private DeveloperApp Register(DeveloperApp app)
    {
        if (app.WebhookUrl is { } url && _state.Webhooks.Find(app.Key)?.Url != url)
        {
            _state.Webhooks.Put(new WebhookRegistration(app.Key, url, _clock.GetUtcNow()));
        }

        return app;
    }
}
