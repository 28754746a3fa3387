using Microsoft.OpenApi;

namespace Cuewright.Server.Hosting;

/// <summary>Says in the document how a request proves who sends it.</summary>
internal static class ApiSecurity
{
    private const string Key = "apiKey";
    private const string Session = "session";

    public static void Describe(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "For programs: an API key of the workspace, cw_…" },
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                // https instances prefix the name; the document is the same everywhere.
                Name = "cuewright",
                Description = "For the web app: set by signing in. Unsafe requests must come from the same origin.",
            },
        };
        document.Security = [Requirement(document, Key), Requirement(document, Session)];
    }

    private static OpenApiSecurityRequirement Requirement(OpenApiDocument document, string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
