namespace Cuewright.Server.Tests.Webhooks;

public sealed class SqliteWebhookEndpointTests(SqliteWebhookServer server) : WebhookEndpointTests(server), IClassFixture<SqliteWebhookServer>;
