using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Media;

public sealed class MediaToolsTests
{
    [Fact]
    public void Both_are_found_on_the_path()
    {
        var folder = Directory.CreateTempSubdirectory("cuewright-tools-").FullName;
        File.WriteAllText(Path.Combine(folder, Named("ffprobe")), "");
        File.WriteAllText(Path.Combine(folder, Named("ffmpeg")), "");

        var tools = MediaTools.Find(new MediaOptions(), string.Join(Path.PathSeparator, "relative", "/nowhere", folder), NullLogger.Instance);

        Assert.True(tools.IsAvailable);
        Assert.Equal(Path.Combine(folder, Named("ffprobe")), tools.Ffprobe);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void When_missing_one_line_says_how_to_get_them()
    {
        var lines = new List<string>();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(new ListLogger(lines)));

        Assert.False(MediaTools.Find(new MediaOptions(), "", factory.CreateLogger("media")).IsAvailable);

        Assert.Contains("apt install ffmpeg", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Media:LargestUpload", "0", "Media__LargestUpload")]
    [InlineData("Media:FfprobePath", "/nowhere/ffprobe", "Media__FfprobePath")]
    [InlineData("Media:Concurrency", "0", "Media__Concurrency")]
    [InlineData("Media:Renewal", "00:00:09", "Media__Renewal")]
    public void A_wrong_setting_names_its_variable(string key, string value, string variable)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build())
            .AddMedia()
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<MediaOptions>>().Value);

        Assert.Contains(variable, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_takes_too_long_is_a_fault_of_the_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sleep");
        var call = new ToolCall(Options.Create(new MediaOptions { ToolTimeout = TimeSpan.FromMilliseconds(200) }), TimeProvider.System);

        await Assert.ThrowsAsync<ToolFaultException>(() => call.RunAsync("/bin/sleep", ["30"], 10, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ToolFaultException>(() => call.RunAsync("/nowhere/ffprobe", [], 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Output_over_the_limit_is_not_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs head");
        var call = new ToolCall(Options.Create(new MediaOptions()), new FakeTimeProvider());

        var result = await call.RunAsync("/usr/bin/head", ["-c", "5000000", "/dev/zero"], 1000, TestContext.Current.CancellationToken);

        Assert.False(result.Succeeded);
        Assert.True(result.Output.Length <= 1000);
    }

    private static string Named(string tool) => OperatingSystem.IsWindows() ? tool + ".exe" : tool;

    private sealed class ListLogger(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
