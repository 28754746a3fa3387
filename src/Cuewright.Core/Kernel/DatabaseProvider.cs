namespace Cuewright.Core.Kernel;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
