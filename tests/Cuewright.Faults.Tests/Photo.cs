using System.Security.Cryptography;

namespace Cuewright.Faults.Tests;

/// <summary>A real JPEG of any size: a small grey one with bytes behind its end, which every reader passes over.</summary>
internal static class Photo
{
    private const string Small =
        "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAg+Pkk+SVVVVVVVVWRdZGhoaGRkZGRoaGhwcHCDg4NwcHBoaHBwfHyDg4+Tj4eHg4eTk5ubm7q6srLZ2eD/////xABKAAEAAAAAAAAAAAAAAAAAAAAAAQEAAAAA"
        + "AAAAAAAAAAAAAAAAEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAEAAQAwESAAISAAMSAP/aAAwDAQACEQMRAD8AAAAA/9k=";

    public static byte[] OfSize(int size)
    {
        var result = new byte[size];
        var photo = Convert.FromBase64String(Small);
        photo.CopyTo(result, 0);
        // No two are alike.
        RandomNumberGenerator.Fill(result.AsSpan(size - 8));
        return result;
    }
}
