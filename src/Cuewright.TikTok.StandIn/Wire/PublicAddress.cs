namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>Where absolute links and upload URLs point.</summary>
internal sealed class PublicAddress(StandInOptions options)
{
    private Uri? _bound;

    public Uri Base => options.PublicBaseUrl ?? _bound ?? throw new InvalidOperationException("The stand-in does not listen yet.");

    public void Bind(Uri address) => _bound = address;

    public string Of(string path) => new Uri(Base, path).AbsoluteUri;
}
