namespace Cuewright.Server.Tests.Media;

/// <summary>Bytes whose number the client does not tell, so that the request is sent in chunks.</summary>
internal sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
