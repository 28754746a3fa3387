using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Clock;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Switches;
using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.Storage;

/// <summary>Everything the stand-in remembers. Read freely; change inside <see cref="Write{T}"/>.</summary>
internal sealed class StandInState(Store store, Wake wake)
{
    public Collection<Creator> Creators { get; } = store.Open("creator", StoreJson.Default.Creator, creator => creator.Handle, _ => "");

    public Collection<AuthorizationCode> Codes { get; } = store.Open("code", StoreJson.Default.AuthorizationCode, code => code.Value, _ => "");

    public Collection<Grant> Grants { get; } = store.Open("grant", StoreJson.Default.Grant, grant => grant.Id, grant => grant.Handle);

    public Collection<PublishTask> Tasks { get; } = store.Open("task", StoreJson.Default.PublishTask, task => task.PublishId, task => task.Handle);

    public Collection<DeveloperApp> Apps { get; } = store.Open("app", StoreJson.Default.DeveloperApp, app => app.Key, _ => "");

    public Collection<WebhookRegistration> Webhooks { get; } = store.Open("webhook", StoreJson.Default.WebhookRegistration, webhook => webhook.Key, _ => "");

    public Collection<Delivery> Deliveries { get; } = store.Open("delivery", StoreJson.Default.Delivery, delivery => delivery.Id, _ => "");

    public Collection<SwitchSetting> Switches { get; } = store.Open("switch", StoreJson.Default.SwitchSetting, setting => setting.Name, _ => "");

    public Collection<FaultCount> Faults { get; } = store.Open("fault", StoreJson.Default.FaultCount, fault => fault.Id, _ => "");

    public Collection<ClockSetting> Clock { get; } = store.Open("clock", StoreJson.Default.ClockSetting, _ => "", _ => "");

    public T Write<T>(Func<T> change)
    {
        var result = store.Write(change);
        wake.Signal();
        return result;
    }
}
