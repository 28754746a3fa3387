using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Clock;
using Cuewright.TikTok.StandIn.Switches;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The console's forms about the stand-in itself: switches, apps and clock.</summary>
internal static class ConsoleForms
{
    private const string Console = "/stand-in/console";

    public static void MapConsoleForms(this IEndpointRouteBuilder routes)
    {
        var console = routes.MapGroup(Console);
        console.MapPost("switches", SwitchAsync);
        console.MapPost("switches/reset", (Switchboard board) =>
        {
            board.Reset();
            return SeeOther.To($"{Console}#switches");
        });
        console.MapPost("apps/{key}", ChangeAsync);
        console.MapPost("clock", MoveAsync);
    }

    private static async Task<IResult> SwitchAsync(HttpRequest request, Switchboard board, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var (body, now) = (new JsonObject(), board.Now);
        foreach (var one in SwitchTable.All)
        {
            // A box without a tick is not sent.
            var text = form[one.Name].ToString();
            var value = one.Kind is SwitchKind.Flag ? text is "true" : Parse(one, text, now[one.Name]);
            if (!JsonNode.DeepEquals(value, now[one.Name]))
            {
                body[one.Name] = value;
            }
        }

        return board.Change(body) is null ? SeeOther.To($"{Console}#switches") : Results.BadRequest();
    }

    private static JsonNode? Parse(Switch one, string text, JsonNode? now) => one.Kind switch
    {
        SwitchKind.Text => text.Length is 0 ? null : text,
        SwitchKind.Seconds => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : text,
        _ => now is JsonValue value && value.TryGetValue<int>(out _) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text,
    };

    private static async Task<IResult> ChangeAsync(string key, HttpRequest request, DeveloperApps apps, StandInOptions options, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (apps.Find(key) is not { } app)
        {
            return NotFoundPage.Show();
        }

        var url = form["webhookUrl"].ToString();
        var changed = app with { Audited = form["audited"] != "false", WebhookUrl = url.Length is 0 ? null : url };
        if (AppRules.Problem(changed, options.WebhookHttpsOnly) is { } problem)
        {
            return Layout.Page("Refused", Html.Of($"""<section class="card"><h1>Refused</h1><p>{problem}.</p><p><a href="{Console}#apps">Back</a></p></section>"""), StatusCodes.Status400BadRequest);
        }

        apps.Put(changed);
        return SeeOther.To($"{Console}#apps");
    }

    private static async Task<IResult> MoveAsync(HttpRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var isRead = uint.TryParse(form["advance"], NumberStyles.None, CultureInfo.InvariantCulture, out var advance) & uint.TryParse(form["rate"], NumberStyles.None, CultureInfo.InvariantCulture, out var rate);
        if (services.GetService<SettableClock>() is not { } clock || !isRead || rate is 0)
        {
            return Results.BadRequest();
        }

        clock.Set(clock.GetUtcNow() + TimeSpan.FromSeconds(advance), rate);
        return SeeOther.To($"{Console}#clock");
    }
}
