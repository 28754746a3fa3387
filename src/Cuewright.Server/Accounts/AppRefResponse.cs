using Cuewright.Core.Accounts;

namespace Cuewright.Server.Accounts;

/// <summary>The developer app behind an account.</summary>
/// <param name="Mode">What TikTok lets it do.</param>
internal sealed record AppRefResponse(Guid Id, string Name, AppMode Mode);
