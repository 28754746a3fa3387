namespace Cuewright.Server.Hosting;

/// <param name="File">Path below the web root, for example <c>/calendar.html</c>.</param>
/// <param name="Policy">Its Content-Security-Policy.</param>
internal sealed record WebPage(string File, string Policy);
