using Cuewright.Core.Operations;

namespace Cuewright.Server.Operations;

/// <summary>What the public pages say until the administrator writes their own: true of every instance, and enough for an app review.</summary>
internal static class SiteTexts
{
    public static string TitleOf(SitePageKind kind) => kind switch
    {
        SitePageKind.Terms => "Terms of service",
        SitePageKind.Privacy => "Privacy policy",
    };

    public static string DefaultOf(SitePageKind kind, string instance) => kind switch
    {
        SitePageKind.Terms => $"""
            {instance} is a self-hosted service that plans and publishes videos and photos on TikTok accounts, on behalf of the people who manage those accounts.

            # Using it
            Only people who were invited may sign in. Whoever connects a TikTok account must be allowed to manage it, and is responsible for what is published with it. TikTok's own terms, music rules and community guidelines apply to everything that is published.

            # What it does
            It publishes what its users prepared, at the time they chose, with the privacy and interaction settings they chose. It never adds watermarks or branding, and it never publishes without a user's decision.

            # Ending it
            An account's owner can take the access back at any time, here or in TikTok's settings under Security and permissions. What was published stays on TikTok and can be deleted there.
            """,
        SitePageKind.Privacy => $"""
            {instance} is run by the organisation that invited you. Its data stays on that organisation's own servers.

            # What is stored of a TikTok account
            The account's TikTok id, name, handle and picture; the access that its owner granted, encrypted; the videos, photos and captions that were prepared for it; when and how they were published; and, if granted, the public figures of the account and its videos. No TikTok password is ever seen or stored.

            # What it is used for
            To publish what the account's managers prepared, to show them how it went, and for nothing else. It is not sold, not used for advertising and not shared with others than TikTok itself.

            # How long
            Access is deleted when the account is removed here or its owner takes it back at TikTok. Prepared media and the record of what was published are kept until they are deleted here.

            # Your rights
            Ask the organisation that runs this instance to see, correct or delete what it stores of you.
            """,
    };
}
