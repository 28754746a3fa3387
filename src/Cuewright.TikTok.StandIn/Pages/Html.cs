namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>Markup. Everything that is put into <see cref="Of"/> and is no markup itself is encoded.</summary>
internal readonly record struct Html(string Text)
{
    public static Html None => new("");

    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    public static Html Join<T>(IEnumerable<T> items, Func<T, Html> markup) => new(string.Concat(items.Select(item => markup(item).Text)));
}
