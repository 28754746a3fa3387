using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Faults;

internal static class FaultReader
{
    private static readonly string[] Names = ["path", "account", "nth", "times", "probability", "status", "code", "cut", "body", "delayMs", "hang"];

    /// <returns>Null when a field is unknown or wrong, or nothing would happen.</returns>
    public static FaultRule? Read(JsonNode? node)
    {
        if (node is not JsonObject fault || fault.Any(field => !Names.Contains(field.Key)) || fault["path"].Text() is not { Length: > 0 } path)
        {
            return null;
        }

        var nth = Number(fault["nth"], 1, 1, 1_000_000);
        var probability = fault["probability"] is JsonValue chance && chance.TryGetValue<double>(out var told) && told is > 0 and <= 1 ? told : (double?)null;
        var times = Number(fault["times"], probability is null ? 1 : 1_000_000, 1, 1_000_000);
        var delay = Number(fault["delayMs"], 0, 0, 3_600_000);
        var status = Number(fault["status"], 0, 200, 599);
        var rule = new FaultRule
        {
            Path = path,
            Account = fault["account"].Text(),
            Probability = probability,
            Hang = fault["hang"].Flag() ?? false,
            Nth = nth ?? 0,
            Times = times ?? 0,
            Status = status is 0 ? null : status,
            Code = fault["code"].Text(),
            Cut = fault["cut"].Text(),
            Body = fault["body"].Text(),
            DelayMs = delay ?? 0,
        };
        var isWhole = nth is not null && times is not null && delay is not null && status is not null
            && (probability is not null || !fault.ContainsKey("probability"))
            && (fault["account"].Text() is not null || !fault.ContainsKey("account"))
            && (fault["hang"].Flag() is not null || !fault.ContainsKey("hang"));
        var bodies = rule.Body is { } body ? FaultBodies.Names.Contains(body) : !fault.ContainsKey("body");
        var cuts = rule.Cut is null or FaultRule.CutBefore or FaultRule.CutAfter;
        var doesSomething = rule.Status is not null || rule.Code is not null || rule.Body is not null || rule.Cut is not null || rule.DelayMs > 0 || rule.Hang;
        return isWhole && bodies && cuts && doesSomething ? rule : null;
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
