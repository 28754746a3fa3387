using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Webhooks;

public sealed class SqliteWebhookServer() : ServerFixture(DatabaseProvider.Sqlite)
{
    internal override ServerSettings Settings =>
        new ServerSettings().With("TikTok:ClientKey", WebhookEndpointTests.App.Key).With("TikTok:ClientSecret", WebhookEndpointTests.App.Secret);
}
