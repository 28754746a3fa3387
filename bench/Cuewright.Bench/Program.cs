using System.CommandLine;
using Cuewright.Bench;
using Cuewright.Bench.Scenarios;
using Cuewright.Bench.Support;

var database = new Option<string>("--database") { Description = "sqlite or postgres.", DefaultValueFactory = _ => "sqlite", Recursive = true };
database.AcceptOnlyFromAmong("sqlite", "postgres");
var json = new Option<bool>("--json") { Description = "Print JSON instead of a table.", Recursive = true };
var publications = new Option<int?>("--publications") { Description = "How many are due.", Recursive = true };
var future = new Option<int>("--future") { Description = "How many lie in the future.", DefaultValueFactory = _ => 100_000, Recursive = true };
var concurrency = new Option<int>("--concurrency") { Description = "Publications in flight at once.", DefaultValueFactory = _ => 256, Recursive = true };
var port = new Option<int>("--port") { Description = "Port of the null TikTok." };

var root = new RootCommand("Measures Cuewright on this machine.") { database, json, publications, future, concurrency };
Add("burst", "Everything at one instant.", (p, c) => Burst.RunAsync(p.GetRequiredValue(database), p.GetValue(publications) ?? 10_000, p.GetValue(future), p.GetValue(concurrency), c));
Add("sparse", "Ten publications a second.", (p, c) => Sparse.RunAsync(p.GetRequiredValue(database), p.GetValue(publications) ?? 600, p.GetValue(future), c));
Add("enqueue", "Scheduling.", (p, c) => Enqueue.RunAsync(p.GetRequiredValue(database), p.GetValue(publications) ?? 20_000, c));
Add("idle", "Nothing to do.", (p, c) => Idle.RunAsync(p.GetRequiredValue(database), p.GetValue(future), c));
Add("failover", "A worker is killed.", (p, c) => Failover.RunAsync(p.GetRequiredValue(database), p.GetValue(publications) ?? 2000, c));
Add("upload", "A large video.", (p, c) => Upload.RunAsync(p.GetRequiredValue(database), p.GetValue(publications) ?? 1024, c));

var nullTikTok = new Command("null-tiktok", "The other end: answers every call after 5 ms.") { port };
nullTikTok.SetAction((parsed, cancellationToken) => NullTikTok.RunAsync(parsed.GetValue(port), cancellationToken));
root.Add(nullTikTok);
return await root.Parse(args).InvokeAsync();

void Add(string name, string description, Func<ParseResult, CancellationToken, Task<Report>> scenario)
{
    var command = new Command(name, description);
    command.SetAction(async (parsed, cancellationToken) =>
    {
        var report = await scenario(parsed, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(report.ToText(parsed.GetValue(json)));
        return report.Holds ? 0 : 1;
    });
    root.Add(command);
}
