namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Why a foreign address is not called, or no longer listened to.</summary>
internal enum OutboundRefusal
{
    /// <summary>Not http or https, or with a user name in it.</summary>
    AddressInvalid,

    /// <summary>It leads to no address that may be reached, or speaks http with one that is not listed.</summary>
    AddressNotAllowed,

    /// <summary>It sent us on to another address. That would have to be judged anew, and nothing we call has reason to.</summary>
    Redirected,

    TooLarge,

    TooSlow,
}
