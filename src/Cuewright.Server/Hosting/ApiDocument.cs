using Cuewright.Core.Kernel.Ids;
using Microsoft.OpenApi;

namespace Cuewright.Server.Hosting;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>: the contract of the REST API, and the source of the web app's types.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Cuewright API",
                Version = Name,
                Description = "Everything the web app does. Programs send an API key as a bearer token; errors are problem+json with a stable code.",
            };
            // The document must not depend on the address it was asked at.
            document.Servers = null;
            ApiSecurity.Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            PathParameters.Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = context.JsonTypeInfo.Type;
            if (IsEntityId(type))
            {
                (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
            }
            else if (schema.Items is null && context.JsonTypeInfo.ElementType is { } element && IsEntityId(element))
            {
                // A list that may be left out loses what is in it, as ids are written by a converter of ours.
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
            }
            else if (type.IsEnum)
            {
                schema.Type = JsonSchemaType.String;
            }

            return Task.CompletedTask;
        });
    });

    private static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
