using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>Answers every connection with the same bytes, then keeps it open or closes it: what a rude server does.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private int _connections;

    public RawServer(string answer, bool keepsOpen = false)
    {
        _listener.Start();
        _work = WorkAsync(Encoding.ASCII.GetBytes(answer), keepsOpen);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WorkAsync(byte[] answer, bool keepsOpen)
    {
        while (!_stop.IsCancellationRequested)
        {
            using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connections);
            var stream = connection.GetStream();
            if (await stream.ReadAsync(new byte[4096], _stop.Token) > 0)
            {
                await stream.WriteAsync(answer, _stop.Token);
            }

            if (keepsOpen)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
            }
        }
    }
}
