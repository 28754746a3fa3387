using System.Text.Json.Serialization;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Clock;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Switches;
using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeveloperApp))]
[JsonSerializable(typeof(WebhookRegistration))]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(SwitchSetting))]
[JsonSerializable(typeof(FaultCount))]
[JsonSerializable(typeof(ClockSetting))]
[JsonSerializable(typeof(Creator))]
[JsonSerializable(typeof(AuthorizationCode))]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(PublishTask))]
internal sealed partial class StoreJson : JsonSerializerContext;
