using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Webhooks;

public sealed class SqliteWebhookTests() : WebhookTests(DatabaseProvider.Sqlite);
