namespace Cuewright.Core.Kernel.Outbound;

/// <summary>A URL that somebody gave leads to an address that this server does not call for others.</summary>
internal sealed class AddressRefusedException() : HttpRequestException(HttpRequestError.ConnectionError, "The address is not on the public internet.");
