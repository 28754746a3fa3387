using System.Text.Json.Serialization;
using Cuewright.TikTok.StandIn.Faults;

namespace Cuewright.TikTok.StandIn.Control;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CreatorView))]
[JsonSerializable(typeof(IReadOnlyList<CreatorView>))]
[JsonSerializable(typeof(IReadOnlyList<PostView>))]
[JsonSerializable(typeof(IReadOnlyList<FaultView>))]
internal sealed partial class ControlJson : JsonSerializerContext;
