using System.Reflection;
using System.Runtime.CompilerServices;
using Cuewright.Core.Kernel;
using Cuewright.Server.Hosting;
using Cuewright.TikTok;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cuewright.Conventions.Tests;

public sealed class CodeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private const int MostParameters = 6;

    private static readonly Assembly[] Ours = [typeof(TikTokHosts).Assembly, typeof(DatabaseOptions).Assembly, typeof(ServerOptions).Assembly];

    // A class with more collaborators does more than one thing, unless it says here why not.
    private static readonly Dictionary<string, string> ManyParameters = new(StringComparer.Ordinal)
    {
        ["Cuewright.Core.Posts.UpdatePost"] = "saves a post as a whole: its content, its accounts, and what was begun of it ahead of its time",
        ["Cuewright.Core.Publishing.Attempts.Preparation"] = "meets account, media file and TikTok before anything is sent, so that a new attempt starts from checked facts",
        ["Cuewright.Core.Publishing.Attempts.PublicationRun"] = "chooses the step that a claim begins with, so it knows each of them",
        ["Cuewright.Core.Publishing.Attempts.Transfer"] = "the one place where bytes, secrets and the ledger meet",
    };

    // What must not be cut short by the caller's token; each uses a short time of its own instead.
    private static readonly Dictionary<string, string> NoToken = new(StringComparer.Ordinal)
    {
        ["Cuewright.Core.Publishing.PublishingEngine.ReleaseAsync"] = "a claim given back late blocks its lane until the lease runs out",
        ["Cuewright.Core.Publishing.Attempts.Faults.ApplyAsync"] = "what went wrong is written down even while the process stops",
        ["Cuewright.Core.Publishing.Claims.ClaimWriter.FinishAsync"] = "bytes have left: a result that is not recorded manufactures doubt",
        ["Cuewright.Core.Publishing.Claims.ClaimWriter.FinishAndReleaseAsync"] = "the same",
        ["Cuewright.Core.Publishing.Claims.ClaimWriter.FinishOwnTimeAsync"] = "the same",
        ["Cuewright.Core.Kernel.GroupWriter.WriteGroupAsync"] = "a group belongs to many callers, and none of them may cut it short",
        ["Cuewright.Core.Kernel.WriteUnit.RunAsync"] = "the unit holds its caller's token",
        ["Cuewright.Core.Kernel.WriteUnit`1.InContextAsync"] = "the unit holds its caller's token",
        ["Cuewright.Core.Kernel.WriteUnit`1.WriteAsync"] = "the unit holds its caller's token",
        ["Cuewright.Core.Media.Uploads.AppendUpload.FinishAsync"] = "all bytes are here: becoming media does not depend on the sender",
        ["Cuewright.Core.Media.Uploads.UploadWriter.KeepAsync"] = "what fitted before the disk was full is kept although the sender is gone",
        ["Cuewright.Core.Media.Uploads.UploadWriter.RecordAsync"] = "bytes on the disk are recorded although the sender is gone",
    };

    [Fact]
    public void Async_methods_take_a_required_token()
    {
        var methods = Ours.SelectMany(assembly => assembly.GetTypes()).Where(IsHandWritten).SelectMany(type => type.GetMethods(Declared))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || IsValueTask(method.ReturnType))
            .Where(method => IsHandWritten(method) && method.GetParameters().Length > 0 && !IsGiven(method));
        var wrong = methods.Where(method => !HasToken(method)).Select(method => $"{method.DeclaringType!.FullName}.{method.Name}").Where(name => !NoToken.ContainsKey(name)).Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Classes_of_Core_have_few_collaborators()
    {
        var wide = typeof(DatabaseOptions).Assembly.GetTypes().Where(type => type is { IsClass: true } && IsHandWritten(type) && !IsRecord(type))
            .SelectMany(type => type.GetConstructors(Declared)).Where(constructor => constructor.GetParameters().Length > MostParameters)
            .Select(constructor => constructor.DeclaringType!.FullName!).Where(name => !ManyParameters.ContainsKey(name)).Distinct();
        Assert.Empty(wide);
    }

    [Fact]
    public void Every_options_class_is_validated_on_start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddCuewright();
        using var provider = builder.Services.BuildServiceProvider();
        var withoutRules = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is not null)
            .Where(type => !provider.GetServices(typeof(IValidateOptions<>).MakeGenericType(type)).Any())
            .Select(type => type.FullName);
        Assert.Empty(withoutRules);
        Assert.NotNull(provider.GetService<IStartupValidator>());
    }

    [Fact]
    public void Classes_are_sealed_unless_they_are_made_to_be_derived_from()
    {
        var bases = Ours.SelectMany(assembly => assembly.GetTypes()).Select(type => type.BaseType).ToHashSet();
        var open = Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && IsHandWritten(type) && type.Name != "Program")
            .Where(type => !bases.Contains(type)).Select(type => type.FullName);
        Assert.Empty(open);
    }

    private static bool HasToken(MethodInfo method) =>
        method.GetParameters().Any(parameter => (parameter.ParameterType == typeof(CancellationToken) && !parameter.IsOptional) || CarriesToken(parameter.ParameterType));

    // A request has its own token, and so have the contexts that ASP.NET Core makes of it.
    private static bool CarriesToken(Type type) =>
        type == typeof(HttpContext) || type.GetProperty("HttpContext")?.PropertyType == typeof(HttpContext);

    // Overrides and implementations have the signature that somebody else gave them.
    private static bool IsGiven(MethodInfo method) =>
        method.GetBaseDefinition() != method || method.DeclaringType!.GetInterfaces().Where(face => !Ours.Contains(face.Assembly))
            .Any(face => method.DeclaringType.GetInterfaceMap(face).TargetMethods.Contains(method));

    private static bool IsValueTask(Type type) => type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsHandWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !member.Name.Contains('<', StringComparison.Ordinal)
        && (member.DeclaringType is null || IsHandWritten(member.DeclaringType))
        && !(member is Type type && (type.Namespace?.StartsWith("Cuewright", StringComparison.Ordinal) != true || type.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "GeneratedCodeAttribute")));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
