global using Cuewright.TikTok.Tests.Support;
