using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.Control;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(AppView))]
[JsonSerializable(typeof(IReadOnlyList<AppView>))]
[JsonSerializable(typeof(IReadOnlyList<Delivery>))]
[JsonSerializable(typeof(CreatorView))]
[JsonSerializable(typeof(IReadOnlyList<CreatorView>))]
[JsonSerializable(typeof(IReadOnlyList<PostView>))]
[JsonSerializable(typeof(IReadOnlyList<FaultView>))]
internal sealed partial class ControlJson : JsonSerializerContext;
