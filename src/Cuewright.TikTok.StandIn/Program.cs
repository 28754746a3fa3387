using Cuewright.TikTok.StandIn.Hosting;

return await StandInCommand.RunAsync(args);
