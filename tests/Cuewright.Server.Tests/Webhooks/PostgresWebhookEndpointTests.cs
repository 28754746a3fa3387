namespace Cuewright.Server.Tests.Webhooks;

public sealed class PostgresWebhookEndpointTests(PostgresWebhookServer server) : WebhookEndpointTests(server.OrSkip()), IClassFixture<PostgresWebhookServer>;
