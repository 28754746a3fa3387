using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Switches;

/// <summary>Changes the options while the stand-in runs. What was changed outlives a restart and wins over the options.</summary>
internal sealed class Switchboard
{
    private readonly StandInState _state;
    private readonly StandInOptions _options;
    private readonly StandInOptions _configured;

    public Switchboard(StandInState state, StandInOptions options)
    {
        (_state, _options, _configured) = (state, options, options.Copy());
        foreach (var setting in state.Switches.All)
        {
            SwitchTable.Find(setting.Name)?.Set(options, JsonNode.Parse(setting.Json));
        }
    }

    public JsonObject Now
    {
        get
        {
            var now = new JsonObject();
            foreach (var one in SwitchTable.All)
            {
                now[one.Name] = one.Get(_options);
            }

            return now;
        }
    }

    /// <returns>The first name or value that means nothing, in which case nothing was changed; null otherwise.</returns>
    public string? Change(JsonObject body)
    {
        var trial = _options.Copy();
        if (body.FirstOrDefault(field => SwitchTable.Find(field.Key) is not { } one || !one.Set(trial, field.Value)) is { Key: { } wrong })
        {
            return wrong;
        }

        _state.Write(() => body.Select(field => _state.Switches.Put(new SwitchSetting(field.Key, field.Value?.ToJsonString() ?? "null"))).ToList());
        foreach (var (name, value) in body)
        {
            SwitchTable.Find(name)!.Set(_options, value);
        }

        return null;
    }

    /// <summary>Back to the options.</summary>
    public void Reset()
    {
        _state.Write(() =>
        {
            _state.Switches.All.ToList().ForEach(_state.Switches.Remove);
            return true;
        });
        foreach (var one in SwitchTable.All)
        {
            one.Set(_options, one.Get(_configured));
        }
    }
}
