global using Cuewright.TikTok.Contract.Tests.Support;
global using Cuewright.TikTok.StandIn;
global using Cuewright.TikTok.StandIn.Tests.Support;
