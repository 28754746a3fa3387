using System.Net;
using System.Net.Sockets;
using System.Text;
using Cuewright.Core.Kernel.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Kernel;

public sealed class GuardedHttpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    public async Task This_machine_is_never_called_however_it_is_spelt(string host)
    {
        using var listener = Listen(out var port);
        await using var services = Services();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Client(services).GetAsync(new Uri($"http://{host}:{port}/"), Token));

        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task An_administrator_can_allow_a_neighbour(string allowed)
    {
        using var listener = Listen(out var port);
        var answering = AnswerAsync(listener, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        await using var services = Services(allowed);

        Assert.Equal("hi", await Client(services).GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), Token));
        await answering;
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        using var listener = Listen(out var port);
        var answering = AnswerAsync(listener, $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{port}/inside\r\nContent-Length: 0\r\n\r\n");
        await using var services = Services("127.0.0.1");

        using var answer = await Client(services).GetAsync(new Uri($"http://127.0.0.1:{port}/"), Token);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await answering;
    }

    [Theory]
    [InlineData("10.0.0.300")]
    [InlineData("10.0.0.0/33")]
    [InlineData("intranet")]
    public async Task What_is_no_address_is_refused_at_the_start_by_its_key(string entry)
    {
        await using var services = Services(entry);

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<NetworkOptions>>().Value);

        Assert.Contains("Network__AllowedPrivate__0", refused.Message, StringComparison.Ordinal);
        Assert.Contains(entry, refused.Message, StringComparison.Ordinal);
    }

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Token);
        await using var stream = client.GetStream();
        Assert.True(await stream.ReadAsync(new byte[4096], Token) > 0);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Token);
    }

    private static HttpClient Client(ServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient(GuardedHttp.Name);

    private static ServiceProvider Services(params string[] allowed)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(allowed.Select((entry, number) => KeyValuePair.Create($"Network:AllowedPrivate:{number}", (string?)entry))).Build());
        services.AddGuardedHttp();
        return services.BuildServiceProvider();
    }
}
