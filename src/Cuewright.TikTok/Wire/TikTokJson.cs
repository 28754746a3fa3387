using System.Text.Json.Serialization;

namespace Cuewright.TikTok.Wire;

/// <summary>Strict writer (nulls left out), tolerant reader (unknown members skipped, numbers also as strings because ids come as both).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(QrLoginAnswer))]
[JsonSerializable(typeof(QrLoginCheckAnswer))]
[JsonSerializable(typeof(UserInfoData))]
[JsonSerializable(typeof(CreatorInfoData))]
[JsonSerializable(typeof(CreatorInfoRequest))]
[JsonSerializable(typeof(VideoInitRequest))]
[JsonSerializable(typeof(VideoInitData))]
[JsonSerializable(typeof(PhotoInitRequest<PhotoPostInfo>))]
[JsonSerializable(typeof(PhotoInitRequest<PhotoDraftInfo>))]
[JsonSerializable(typeof(PullInitData))]
[JsonSerializable(typeof(PublishIdRequest))]
[JsonSerializable(typeof(StatusData))]
[JsonSerializable(typeof(VideoListRequest))]
[JsonSerializable(typeof(VideoListData))]
[JsonSerializable(typeof(VideoQueryRequest))]
internal sealed partial class TikTokJson : JsonSerializerContext;
