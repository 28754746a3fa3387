using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Cuewright.Server.Hosting;

internal static class Compression
{
    /// <summary>Only the web app's files: an answer with secrets beside what a stranger can choose must not be compressed (BREACH), and events must not wait.</summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "text/plain", "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
