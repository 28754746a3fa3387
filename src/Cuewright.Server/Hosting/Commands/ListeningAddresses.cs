using System.Net;
using System.Net.Sockets;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>Looks before anything else is done whether the addresses are free, so that a taken port is one line and not a failed start.</summary>
internal static class ListeningAddresses
{
    /// <returns>Null when all can be listened on.</returns>
    public static string? ProblemOf(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryParse(url, out var address))
            {
                return $"\"{url}\" is no address to listen on. Write it like {DefaultSettings.Url} (--urls, ASPNETCORE_URLS).";
            }

            if (address is { IsUnixPipe: false, Port: not 0 } && IsTaken(address))
            {
                return $"Port {address.Port} is used by another program. Stop it, or choose another one with --port.";
            }
        }

        return null;
    }

    private static bool TryParse(string url, out BindingAddress address)
    {
        address = BindingAddress.Parse(DefaultSettings.Url);
        try
        {
            address = BindingAddress.Parse(url);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsTaken(BindingAddress address)
    {
        var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) ? parsed
            : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;
        using var listener = new TcpListener(ip, address.Port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
