using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>SQLite's one writer at a time: in the order of asking, and nobody who gives up keeps the turn.</summary>
public sealed class WriteGateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_of_sqlite_take_turns_in_the_order_in_which_they_came()
    {
        using var gate = new WriteGate(DatabaseProvider.Sqlite);
        var order = new List<int>();
        var first = await gate.EnterAsync(Token);
        var waiting = Enumerable.Range(1, 5).Select(number => EnterAsync(gate, number, order)).ToList();
        Assert.All(waiting, writer => Assert.False(writer.IsCompleted));

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal([1, 2, 3, 4, 5], order);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_turn_away()
    {
        using var gate = new WriteGate(DatabaseProvider.Sqlite);
        using var patience = new CancellationTokenSource();
        var first = await gate.EnterAsync(Token);
        var impatient = gate.EnterAsync(patience.Token).AsTask();
        var patient = gate.EnterAsync(Token).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(patient.IsCompleted);
        first.Dispose();

        (await patient).Dispose();
        (await gate.EnterAsync(Token)).Dispose();
    }

    [Fact]
    public async Task Who_has_given_up_before_asking_never_enters()
    {
        using var gate = new WriteGate(DatabaseProvider.Sqlite);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await gate.EnterAsync(new CancellationToken(canceled: true)));

        (await gate.EnterAsync(Token)).Dispose();
    }

    [Fact]
    public async Task Postgres_has_no_gate()
    {
        using var gate = new WriteGate(DatabaseProvider.Postgres);
        using var first = await gate.EnterAsync(Token);

        var second = gate.EnterAsync(Token);

        Assert.True(second.IsCompletedSuccessfully);
        (await second).Dispose();
    }

    private static async Task EnterAsync(WriteGate gate, int number, List<int> order)
    {
        using var turn = await gate.EnterAsync(Token);
        order.Add(number);
        // Whoever comes next must not start within this turn.
        await Task.Yield();
        Assert.Equal(number, order[^1]);
    }
}
