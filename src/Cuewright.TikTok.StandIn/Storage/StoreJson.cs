using System.Text.Json.Serialization;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Creator))]
[JsonSerializable(typeof(AuthorizationCode))]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(PublishTask))]
internal sealed partial class StoreJson : JsonSerializerContext;
