using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.OAuth;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The console's forms, turned into what the control API takes.</summary>
internal static class ConsoleEndpoints
{
    private const string Console = "/stand-in/console";
    private static readonly string[] Switches = ["isPrivate", "banned"];

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        var console = routes.MapGroup(Console);
        console.MapGet("", ConsolePage.ShowAsync);
        console.MapPost("creators/{handle}", ChangeAsync);
        console.MapPost("grants/{handle}/remove", (string handle, GrantRemoval removal) =>
        {
            removal.Remove(handle, null, GrantRemoval.ByUser);
            return Back();
        });
        console.MapPost("faults", AddAsync);
        console.MapPost("faults/clear", (FaultRules rules) =>
        {
            rules.Set([]);
            return Back();
        });
    }

    private static async Task<IResult> ChangeAsync(string handle, HttpRequest request, CreatorDirectory creators, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var body = new JsonObject();
        foreach (var name in Switches.Where(form.ContainsKey))
        {
            body[name] = form[name] == "true";
        }

        if (form.TryGetValue("refusal", out var reason))
        {
            body["refusal"] = reason is [{ Length: > 0 } code] ? new JsonObject { ["reason"] = code, ["at"] = form["at"].ToString() } : null;
        }

        return CreatorChange.Read(body).Change is { } change && creators.Change(handle, change) is not null ? Back() : Results.BadRequest();
    }

    private static async Task<IResult> AddAsync(HttpRequest request, FaultRules rules, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var fault = new JsonObject { ["path"] = form["path"].ToString() };
        if (long.TryParse(form["times"], NumberStyles.None, CultureInfo.InvariantCulture, out var times))
        {
            fault["times"] = times;
        }

        if (form["account"] is [{ Length: > 0 } account])
        {
            fault["account"] = account;
        }

        var what = form["what"].ToString();
        if (long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            fault["status"] = status;
        }
        else if (what is "hang")
        {
            fault["hang"] = true;
        }
        else
        {
            fault["cut"] = what;
        }

        if (FaultReader.Read(fault) is not { } rule)
        {
            return Results.BadRequest();
        }

        rules.Add(rule);
        return Back();
    }

    private static IResult Back() => SeeOther.To(Console);
}
