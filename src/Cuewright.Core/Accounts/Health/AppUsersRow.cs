namespace Cuewright.Core.Accounts.Health;

/// <param name="Users">Creators who posted through the app within 24 hours.</param>
internal sealed record AppUsersRow(Guid AppId, int Users);
