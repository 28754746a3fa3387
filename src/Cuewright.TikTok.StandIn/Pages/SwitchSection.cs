using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Switches;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>One form for all switches, made from their table.</summary>
internal static class SwitchSection
{
    public static Html Show(Switchboard board)
    {
        var now = board.Now;
        return Html.Of(
            $"""
            <form class="card" method="post" action="/stand-in/console/switches">
              <div class="switches">{Html.Join(SwitchTable.All, one => Field(one, now[one.Name]))}</div>
              <div class="actions"><button class="primary">Set the switches</button></div>
            </form>
            <form class="actions" method="post" action="/stand-in/console/switches/reset"><button>Back to the options</button></form>
            """);
    }

    private static Html Field(Switch one, JsonNode? value) => one.Kind switch
    {
        SwitchKind.Flag => Html.Of(
            $"""<label class="row"><input type="checkbox" name="{one.Name}" value="true" {new Html(value is not null && value.GetValue<bool>() ? "checked" : "")}><span>{one.Words}</span></label>"""),
        SwitchKind.Choice => Html.Of(
            $"""<label class="pair"><span>{one.Words}</span><select name="{one.Name}">{Html.Join(one.Choices, choice => Option(choice, choice == $"{value}"))}</select></label>"""),
        SwitchKind.Seconds => Html.Of($"""<label class="pair"><span>{one.Words} <small>seconds</small></span><input type="number" step="any" min="0" name="{one.Name}" value="{$"{value}"}"></label>"""),
        SwitchKind.Number => Html.Of($"""<label class="pair"><span>{one.Words}</span><input type="number" min="0" name="{one.Name}" value="{$"{value}"}"></label>"""),
        SwitchKind.Text => Html.Of($"""<label class="pair"><span>{one.Words}</span><input name="{one.Name}" value="{$"{value}"}" placeholder="none"></label>"""),
    };

    private static Html Option(string choice, bool isChosen) => Html.Of($"<option {new Html(isChosen ? "selected" : "")}>{choice}</option>");
}
