using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cuewright.Server.Hosting;

/// <summary>How the API writes JSON: camelCase names, enums as camelCase words.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
    }
}
