using Cuewright.Server.Hosting.Commands;

return await CommandLine.RunAsync(args, CancellationToken.None);
