namespace Cuewright.Core.Publishing.Pulls;

/// <summary>What is given out at an address.</summary>
/// <param name="ContentType">Decided from the bytes.</param>
/// <param name="Content">Seekable, whole; ends when the transfer is cut off.</param>
internal sealed record PullOffer(PullTransfer Transfer, string ContentType, Stream Content);
