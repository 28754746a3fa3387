using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Databases;

namespace Cuewright.Server.Tests.Webhooks;

public sealed class PostgresWebhookServer() : ServerFixture(DatabaseProvider.Postgres)
{
    internal override ServerSettings Settings =>
        new ServerSettings().With("TikTok:ClientKey", WebhookEndpointTests.App.Key).With("TikTok:ClientSecret", WebhookEndpointTests.App.Secret);

    /// <summary>Called by the constructors of test classes: without a server their tests are skipped, visibly.</summary>
    public PostgresWebhookServer OrSkip()
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        return this;
    }
}
