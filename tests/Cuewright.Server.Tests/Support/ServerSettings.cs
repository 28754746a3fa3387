using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Server.Tests.Support;

/// <param name="Workers">Let the workers of the process run.</param>
internal sealed record ServerSettings(TimeProvider? Clock = null, bool Workers = false)
{
    public Dictionary<string, string> Configuration { get; } = new(StringComparer.Ordinal);

    /// <summary>Replaces services, last.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    public ServerSettings With(string key, string value)
    {
        Configuration[key] = value;
        return this;
    }
}
