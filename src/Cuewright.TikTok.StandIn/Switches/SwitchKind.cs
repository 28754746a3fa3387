namespace Cuewright.TikTok.StandIn.Switches;

internal enum SwitchKind
{
    Flag,
    Seconds,
    Number,
    Choice,
    Text,
}
