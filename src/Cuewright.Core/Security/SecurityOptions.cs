namespace Cuewright.Core.Security;

/// <summary>Section <c>Security</c>: the master key that wraps the keys in the database. Exactly one of the two settings is used.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>32 random bytes in base64, for example from <c>openssl rand -base64 32</c>.</summary>
    public string MasterKey { get; set; } = "";

    /// <summary>A file that holds the same. Outside Production it is made when it does not exist.</summary>
    public string MasterKeyFile { get; set; } = "";
}
