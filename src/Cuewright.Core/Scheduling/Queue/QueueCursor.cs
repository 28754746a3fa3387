using System.Globalization;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>Where the next page of the queue begins.</summary>
internal sealed record QueueCursor(QueueStage Stage, InstantCursor From)
{
    public static QueueCursor Start { get; } = new(QueueStage.Sending, InstantCursor.Start);

    /// <returns>Null when it is none of ours.</returns>
    public static QueueCursor? Read(string text) =>
        text.Split('.', 2) is [var stage, var from]
        && int.TryParse(stage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((QueueStage)number)
        && InstantCursor.Read(from) is { } cursor
            ? new QueueCursor((QueueStage)number, cursor)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Stage}.{From}");
}
