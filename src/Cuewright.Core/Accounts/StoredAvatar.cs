namespace Cuewright.Core.Accounts;

/// <summary>Our copy of a picture in the media store.</summary>
internal sealed record StoredAvatar(string Key, string ContentType);
