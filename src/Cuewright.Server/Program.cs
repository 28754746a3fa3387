using Cuewright.Server.Hosting.Commands;

return await CommandLine.RunAsync(args, CancellationToken.None);

/// <summary>The program, named so that tests can start it.</summary>
public partial class Program;
