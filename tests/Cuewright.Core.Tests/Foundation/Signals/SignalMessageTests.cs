using System.Text;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Kernel.Signals;
using Cuewright.Core.Publishing;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Foundation.Signals;

/// <summary>What processes tell each other fits PostgreSQL's notifications and comes out as it went in.</summary>
public sealed class SignalMessageTests
{
    private static readonly Guid Workspace = Guid.Parse("0193b000-0000-7000-8000-000000000001");

    [Fact]
    public void However_much_is_told_each_notification_is_short_enough_and_nothing_is_lost()
    {
        var events = Enumerable.Range(1, 400).Select(Event).ToList();
        var texts = SignalMessage.Pack("me", [.. events, "PublishingWakeUp", "PublishingWakeUp", "MediaWakeUp"]).ToList();

        Assert.All(texts, text => Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 7999));
        var messages = texts.ConvertAll(text => SignalMessage.Read(text)!);
        Assert.Equal(["PublishingWakeUp", "MediaWakeUp"], messages.SelectMany(message => message.WakeUps));
        Assert.Equal(events, messages.SelectMany(message => message.Events).Select(one => new LiveEvent(one.WorkspaceId, one.Kind, LiveData.Read(one.Type, one.Data)!)));
        Assert.All(messages, message => Assert.Equal("me", message.From));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"from\":\"x\",\"wakeUps\":null,\"events\":[]}")]
    public void What_is_none_of_ours_is_passed_over(string text) => Assert.Null(SignalMessage.Read(text));

    [Fact]
    public void Data_of_an_unknown_kind_is_passed_over() => Assert.Null(LiveData.Read("SomethingNewer", LiveData.Write(Event(1).Data)));

    [Fact]
    public void Only_ids_and_numbers_travel()
    {
        var signals = Signals(DatabaseProvider.Postgres);
        signals.Tell(new LiveEvent(Workspace, "media", new { caption = "Fresh out of the oven" }));
        Assert.False(signals.Outgoing.TryRead(out _));

        signals.Tell(Event(1));
        Assert.True(signals.Outgoing.TryRead(out _));
    }

    [Fact]
    public void On_SQLite_there_is_nobody_to_tell()
    {
        var signals = Signals(DatabaseProvider.Sqlite);
        signals.Tell("PublishingWakeUp");
        signals.Tell(Event(1));
        Assert.False(signals.Outgoing.TryRead(out _));
    }

    [Fact]
    public void A_wake_up_that_is_called_by_its_name_is_called()
    {
        var signals = Signals(DatabaseProvider.Postgres);
        using var wakeUp = new PublishingWakeUp(TimeProvider.System, signals);
        signals.Wake("NobodysWakeUp");
        signals.Wake(nameof(PublishingWakeUp));

        Assert.True(wakeUp.WaitAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken).IsCompleted);
        Assert.False(signals.Outgoing.TryRead(out _));
    }

    private static LiveEvent Event(int version) => new(
        Workspace, "publication", new PublicationLiveEvent(new PublicationId(Workspace), new PostId(Workspace), new AccountId(Workspace), PublicationState.Publishing, new PublicationStep("uploading", 62), version));

    private static ProcessSignals Signals(DatabaseProvider provider) => new(Options.Create(new DatabaseOptions { Provider = provider }));
}
