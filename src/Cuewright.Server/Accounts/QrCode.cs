using System.Globalization;
using System.Text;
using QRCoder;

namespace Cuewright.Server.Accounts;

/// <summary>A link as squares, for the camera of a phone.</summary>
internal static class QrCode
{
    /// <summary>Draws it as one SVG path of unit squares, quiet zone included.</summary>
    public static QrCodeResponse Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCodeResponse(code.ModuleMatrix.Count, path.ToString());
    }
}
