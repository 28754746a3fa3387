using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Faults;

internal static class FaultReader
{
    private static readonly string[] Names = ["path", "nth", "times", "status", "code", "cut", "delayMs"];

    /// <returns>Null when a field is unknown or wrong, or nothing would happen.</returns>
    public static FaultRule? Read(JsonNode? node)
    {
        if (node is not JsonObject fault || fault.Any(field => !Names.Contains(field.Key)) || fault["path"].Text() is not { Length: > 0 } path)
        {
            return null;
        }

        var nth = Number(fault["nth"], 1, 1, 1_000_000);
        var times = Number(fault["times"], 1, 1, 1_000_000);
        var delay = Number(fault["delayMs"], 0, 0, 3_600_000);
        var status = Number(fault["status"], 0, 200, 599);
        var rule = new FaultRule
        {
            Path = path,
            Nth = nth ?? 0,
            Times = times ?? 0,
            Status = status is 0 ? null : status,
            Code = fault["code"].Text(),
            Cut = fault["cut"].Text(),
            DelayMs = delay ?? 0,
        };
        var isWhole = nth is not null && times is not null && delay is not null && status is not null;
        var cuts = rule.Cut is null or FaultRule.CutBefore or FaultRule.CutAfter;
        var doesSomething = rule.Status is not null || rule.Code is not null || rule.Cut is not null || rule.DelayMs > 0;
        return isWhole && cuts && doesSomething ? rule : null;
    }

    private static int? Number(JsonNode? node, int otherwise, int least, int most)
    {
        if (node is null)
        {
            return otherwise;
        }

        return node.Whole() is { } number && number >= least && number <= most ? (int)number : null;
    }
}
