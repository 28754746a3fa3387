using System.Net;
using Cuewright.Core.Kernel.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>The guarded client against real connections; only the name server is the test's.</summary>
public sealed class GuardedHttpTests
{
    private const string Hello = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listed_address_is_called_and_its_answer_read()
    {
        await using var server = new RawServer(Hello);
        using var client = new Client("127.0.0.0/8");

        using var answer = await client.Http.GetAsync(new Uri($"http://pictures.test:{server.Port}/a.png"), Token);

        Assert.Equal("hello", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["pictures.test"], client.Asked);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task A_name_that_leads_to_this_machine_is_refused_before_anything_connects(string scheme)
    {
        await using var server = new RawServer(Hello);
        using var client = new Client();

        Assert.Equal(OutboundRefusal.AddressNotAllowed, await RefusedAsync(client, $"{scheme}://pictures.test:{server.Port}/"));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("https://127.0.0.1:{0}/")]
    [InlineData("https://localhost:{0}/")]
    [InlineData("https://2130706433:{0}/")]
    [InlineData("https://0x7f.1:{0}/")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("https://[::1]:{0}/")]
    public async Task However_loopback_is_written_it_is_refused(string address)
    {
        await using var server = new RawServer(Hello);
        using var client = new Client { Resolve = Dns.GetHostAddressesAsync };

        Assert.Equal(OutboundRefusal.AddressNotAllowed, await RefusedAsync(client, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, server.Port)));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_that_is_connected_to()
    {
        await using var server = new RawServer(Hello);
        using var client = new Client("127.0.0.2");
        // A name server that changes its mind: the second answer must never be asked for.
        var answers = new Queue<IPAddress[]>([[IPAddress.Parse("10.0.0.1"), IPAddress.Parse("127.0.0.2")], [IPAddress.Loopback]]);
        client.Resolve = (_, _) => Task.FromResult(answers.Dequeue());

        // Nobody listens on 127.0.0.2, and neither 10.0.0.1 nor 127.0.0.1 is tried.
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.Http.GetAsync(new Uri($"http://pictures.test:{server.Port}/"), Token));

        Assert.IsNotType<OutboundRefusedException>(failure);
        Assert.Single(answers);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("http://user@pictures.test/")]
    [InlineData("ftp://pictures.test/")]
    public async Task Addresses_of_another_kind_are_refused(string address)
    {
        using var client = new Client("127.0.0.0/8");
        var failure = await Record.ExceptionAsync(() => client.Http.GetAsync(new Uri(address), Token));

        Assert.True(failure is OutboundRefusedException { Reason: OutboundRefusal.AddressInvalid } or NotSupportedException, failure?.ToString());
        Assert.Empty(client.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://elsewhere.test/")]
    public async Task A_redirect_is_refused(string to)
    {
        await using var server = new RawServer($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var client = new Client("127.0.0.0/8");

        Assert.Equal(OutboundRefusal.Redirected, await RefusedAsync(client, $"http://pictures.test:{server.Port}/"));

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_answer_that_says_it_is_too_large_is_not_read()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", keepsOpen: true);
        using var client = new Client("127.0.0.0/8");

        Assert.Equal(OutboundRefusal.TooLarge, await RefusedAsync(client, $"http://pictures.test:{server.Port}/"));
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public async Task An_answer_that_does_not_say_its_size_is_read_up_to_the_limit(int size, bool isRefused)
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('a', size)}");
        using var client = new Client("127.0.0.0/8");
        var address = new Uri($"http://pictures.test:{server.Port}/");

        if (isRefused)
        {
            Assert.Equal(OutboundRefusal.TooLarge, await RefusedAsync(client, address.AbsoluteUri));
        }
        else
        {
            Assert.Equal(size, (await client.Http.GetByteArrayAsync(address, Token)).Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf of it")]
    public async Task A_server_that_dawdles_before_or_in_its_answer_is_left(string answer)
    {
        await using var server = new RawServer(answer, keepsOpen: true);
        using var client = new Client("127.0.0.0/8");

        Assert.Equal(OutboundRefusal.TooSlow, await RefusedAsync(client, $"http://pictures.test:{server.Port}/"));
    }

    [Fact]
    public async Task The_callers_own_cancelling_is_no_refusal()
    {
        await using var server = new RawServer("", keepsOpen: true);
        using var client = new Client("127.0.0.0/8");
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(100), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Http.GetAsync(new Uri($"http://pictures.test:{server.Port}/"), cancelled.Token));
    }

    private static async Task<OutboundRefusal> RefusedAsync(Client client, string address) =>
        (await Assert.ThrowsAsync<OutboundRefusedException>(() => client.Http.GetByteArrayAsync(new Uri(address), Token))).Reason;

    private sealed class Client : IDisposable
    {
        private readonly ServiceProvider _services;

        public Client(params string[] listed)
        {
            var settings = listed.Select((entry, at) => KeyValuePair.Create($"Network:AllowedPrivate:{at}", (string?)entry));
            _services = new ServiceCollection()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
                .AddSingleton(TimeProvider.System)
                .AddSingleton(new HostNames((host, cancellationToken) =>
                {
                    Asked.Add(host);
                    return Resolve(host, cancellationToken);
                }))
                .AddGuardedHttp("tests", new OutboundLimits(1000, TimeSpan.FromSeconds(1)))
                .BuildServiceProvider();
            Http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("tests");
        }

        public List<string> Asked { get; } = [];

        public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; set; } = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

        public HttpClient Http { get; }

        public void Dispose()
        {
            Http.Dispose();
            _services.Dispose();
        }
    }
}
