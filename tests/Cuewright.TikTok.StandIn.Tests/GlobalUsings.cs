global using Cuewright.TikTok.StandIn.Tests.Support;
