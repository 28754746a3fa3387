using Cuewright.TikTok.StandIn.OAuth;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>As on TikTok's page: a headline that says nothing, and the name of the field to correct. Nobody is sent back to the app.</summary>
internal static class AuthorizeErrorPage
{
    public static IResult Show(AuthorizeProblem problem) => Layout.Page(
        "Something went wrong",
        Html.Of(
            $"""
            <section class="card">
              <h1>Something went wrong</h1>
              <p>{Sentence(problem.ErrorType)} If you are the developer, correct the following and try again:</p>
              <p class="field"><code>{problem.ErrorType}</code></p>
              <dl class="facts">
                <dt>error</dt><dd><code>{problem.Error}</code></dd>
                <dt>error_type</dt><dd><code>{problem.ErrorType}</code></dd>
                {(problem.Code is { } code ? Html.Of($"<dt>errCode</dt><dd><code>{code}</code></dd>") : Html.None)}
              </dl>
            </section>
            """),
        StatusCodes.Status400BadRequest,
        isPlain: true);

    private static string Sentence(string field) => field switch
    {
        "client_key" => "We could not log you in: no app has this key.",
        "redirect_uri" => "We could not log you in: the address to return to is not registered for this app.",
        "response_type" => "We could not log you in: only the answer type “code” is known.",
        "scope" => "We could not log you in: the app asks for something it is not approved for.",
        "code_challenge" => "We could not log you in: this kind of app must send a code challenge.",
        "code_challenge_method" => "We could not log you in: the only challenge method is S256.",
        _ => "We could not log you in.",
    };
}
