namespace Cuewright.Core.Security;

/// <summary>Who is signed in.</summary>
/// <param name="IsAdministrator">May set up the instance.</param>
/// <param name="Stamp">Changes with the password; a session with another stamp has ended.</param>
internal sealed record SessionUser(Guid Id, string Email, string DisplayName, bool IsAdministrator, string Stamp);
