using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

/// <summary>One account that the post is for, with the choices made for it.</summary>
internal sealed record PostInputAccount(AccountId AccountId, PublicationOptions Options);
