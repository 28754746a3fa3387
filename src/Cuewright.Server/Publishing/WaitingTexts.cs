using Cuewright.Core.Publishing;

namespace Cuewright.Server.Publishing;

/// <summary>What a publication waits for, in words. Total over <see cref="WaitingCodes.All"/>; what is wrong has its words in <see cref="FailureTexts"/>.</summary>
internal static class WaitingTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [WaitingCodes.LaneBusy] = "Another post of this account is being sent; this one is next.",
        [WaitingCodes.Starting] = "It is due and starts as soon as a worker is free.",
        [WaitingCodes.AtTikTok] = "TikTok has the whole video and is checking it.",
        [WaitingCodes.Parked] = "Uploaded except for the last part, which is sent at its time.",
        [WaitingCodes.UploadLate] = "There is less time left than the upload takes, so it goes out late, as soon as everything is uploaded.",
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    public static string Of(string code) => Texts.TryGetValue(code, out var text) ? text : FailureTexts.Of(code, null)!.Message;
}
