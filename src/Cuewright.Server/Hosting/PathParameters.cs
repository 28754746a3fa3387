using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cuewright.Server.Hosting;

/// <summary>
/// Declares the parameters of a path that no handler takes itself: the workspace's id is read by the gate in front of them. A document
/// without them is invalid, and a client made from it does not compile.
/// </summary>
internal static class PathParameters
{
    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var declared = operation.Parameters ??= [];
        foreach (var name in NamesIn(context.Description.RelativePath ?? "").Reverse())
        {
            if (declared.All(parameter => parameter.Name != name))
            {
                declared.Insert(0, new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                });
            }
        }
    }

    private static IEnumerable<string> NamesIn(string path) =>
        path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}').Split(':')[0]);
}
