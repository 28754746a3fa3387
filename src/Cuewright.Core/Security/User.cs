using Microsoft.AspNetCore.Identity;

namespace Cuewright.Core.Security;

/// <summary>Somebody who can sign in. What they may do is decided per workspace by their membership.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>May set up what belongs to the instance and to no workspace: developer apps, site pages.</summary>
    public bool IsAdministrator { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
