namespace Cuewright.TikTok;

internal sealed record UserInfoData(UserInfoWire? User);
