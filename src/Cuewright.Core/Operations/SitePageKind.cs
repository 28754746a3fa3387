namespace Cuewright.Core.Operations;

public enum SitePageKind
{
    Terms,
    Privacy,
}
