namespace Cuewright.TikTok;

internal sealed record QrLoginAnswer(string? ScanQrcodeUrl, string? Token)
{
    public QrLogin? ToQrLogin() => !string.IsNullOrEmpty(Token) && ScanQrcodeUrl?.Contains(QrLogin.TicketPlaceholder, StringComparison.Ordinal) is true
        ? new QrLogin { Token = Token, ScanUrlTemplate = ScanQrcodeUrl }
        : null;
}
