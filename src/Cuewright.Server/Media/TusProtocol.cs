using System.Globalization;
using System.Text;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace Cuewright.Server.Media;

/// <summary>The tus 1.0 protocol's headers, and the filter that holds every request to it.</summary>
internal static class TusProtocol
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,termination,expiration";
    public const string ContentType = "application/offset+octet-stream";

    public const string ResumableHeader = "Tus-Resumable";
    public const string VersionHeader = "Tus-Version";
    public const string ExtensionHeader = "Tus-Extension";
    public const string MaxSizeHeader = "Tus-Max-Size";
    public const string LengthHeader = "Upload-Length";
    public const string DeferLengthHeader = "Upload-Defer-Length";
    public const string OffsetHeader = "Upload-Offset";
    public const string MetadataHeader = "Upload-Metadata";
    public const string ExpiresHeader = "Upload-Expires";
    private const string FileNameKey = "filename";

    /// <summary>Every answer says the version; a request of another version, or of none, is refused.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers[ResumableHeader] = Version;
        if (HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers[ResumableHeader] == Version)
        {
            return await next(context);
        }

        http.Response.Headers[VersionHeader] = Version;
        return Problems.Of(StatusCodes.Status412PreconditionFailed, "tus_version", $"This server speaks tus {Version}. Send the header {ResumableHeader}: {Version}.");
    }

    /// <summary>Uploads have a limit of their own, so the server's limit on bodies does not apply.</summary>
    public static void LiftBodyLimit(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    public static string Expires(DateTimeOffset instant) => instant.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Pairs of a key and a value in base64, separated by commas; keys that we do not know are the client's own business.</summary>
    /// <returns>False when it is not written so.</returns>
    public static bool TryReadFileName(string? metadata, out string? fileName)
    {
        fileName = null;
        foreach (var pair in (metadata ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(' ') is not [FileNameKey, var value])
            {
                continue;
            }

            try
            {
                fileName = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(value));
            }
            catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
            {
                return false;
            }
        }

        return true;
    }

    public static string Metadata(string fileName) => $"{FileNameKey} {Convert.ToBase64String(Encoding.UTF8.GetBytes(fileName))}";
}
