using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.MainJob;

public sealed class SqliteSupportBundleTests() : SupportBundleTests(DatabaseProvider.Sqlite);
