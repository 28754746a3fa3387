namespace Cuewright.Server.Publishing.Support;

/// <summary>What lies in a support bundle, told to whoever opens it.</summary>
internal static class SupportReadme
{
    public const string Text = """
        Cuewright support bundle
        ========================

        Everything that Cuewright knows about one publication, so that somebody else can see why it went as it did.
        All instants are UTC.

        publication.json   its state, times, choices (audience, toggles), what it waits for, and when TikTok verified it
        attempts.json      each try: publish_id, bytes and chunks, times, TikTok's code and log_id
        ledger.json        every line of its ledger: what was sent, what came back, how long the call took
        account.json       state of the account and of its grant: scopes and dates, no tokens
        app.json           kind and mode of the developer app, no key and no secret
        pacing.json        calls of the last minute, whose turn it is, and whether the circuit of the app is open
        server.json        version, database, system, and the settings that bear on publishing

        Left out, always:
        - captions and comments, the video itself, its file name and its checksum
        - handles, names, avatars and TikTok's ids of the person (open_id, union_id)
        - access and refresh tokens, upload addresses, the app's key and secret, passwords and API keys
        - names of members: where the ledger says who decided something, it says here only that somebody did
        - addresses of this server and of its database

        What is in it and may still tell something: ids of the publication, post, account and attempts in this
        instance, TikTok's publish_id, log_id and the id of the public post, and when things happened.
        TikTok's support asks for publish_id and log_id.
        """;
}
