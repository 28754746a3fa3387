using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Operations;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Security;
using Cuewright.Core.Webhooks;
using Cuewright.Core.Workspaces;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core;

internal sealed class CuewrightDbContext(DbContextOptions<CuewrightDbContext> options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    private readonly List<Action> _afterCommit = [];

    /// <summary>Whose rows this context sees. Until it is set, none.</summary>
    public WorkspaceScope Scope { get; set; }

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<DeveloperApp> DeveloperApps => Set<DeveloperApp>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Lane> Lanes => Set<Lane>();

    public DbSet<Instance> Instance => Set<Instance>();

    public DbSet<AppGate> AppGates => Set<AppGate>();

    public DbSet<UploadRate> UploadRates => Set<UploadRate>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Slot> Slots => Set<Slot>();

    public DbSet<PostingDefaults> PostingDefaults => Set<PostingDefaults>();

    public DbSet<AccountGroup> AccountGroups => Set<AccountGroup>();

    public DbSet<GroupedAccount> GroupedAccounts => Set<GroupedAccount>();

    public DbSet<AccountConnection> AccountConnections => Set<AccountConnection>();

    public DbSet<AccountMove> AccountMoves => Set<AccountMove>();

    public DbSet<ConnectLink> ConnectLinks => Set<ConnectLink>();

    public DbSet<SitePage> SitePages => Set<SitePage>();

    public DbSet<ProofFile> ProofFiles => Set<ProofFile>();

    public DbSet<MediaItem> Media => Set<MediaItem>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<PostPhoto> PostPhotos => Set<PostPhoto>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<AttemptPhoto> AttemptPhotos => Set<AttemptPhoto>();

    public DbSet<PullAddress> PullAddresses => Set<PullAddress>();

    public DbSet<PublicationEvent> PublicationEvents => Set<PublicationEvent>();

    public DbSet<PublicationPost> PublicationPosts => Set<PublicationPost>();

    public DbSet<TikTokEvent> TikTokEvents => Set<TikTokEvent>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Live events and wake-ups: nobody may hear of a change before it is committed.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <returns>What <see cref="AfterCommit"/> was asked for since the last call.</returns>
    public IReadOnlyList<Action> TakeAfterCommit()
    {
        Action[] actions = [.. _afterCommit];
        _afterCommit.Clear();
        return actions;
    }

    /// <summary>Contexts are used again: the next user starts without rows, scope and wishes of the last.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _afterCommit.Clear();
        Scope = default;
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Modified)
            {
                entry.Entity.Version++;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // EF's SQLite provider can neither compare nor order DateTimeOffset; ticks do both, on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<AccountId>().HaveConversion<EntityIdConverter<AccountId>>();
        configurationBuilder.Properties<PostId>().HaveConversion<EntityIdConverter<PostId>>();
        configurationBuilder.Properties<PublicationId>().HaveConversion<EntityIdConverter<PublicationId>>();
        configurationBuilder.Properties<AttemptId>().HaveConversion<EntityIdConverter<AttemptId>>();
        configurationBuilder.Properties<MediaId>().HaveConversion<EntityIdConverter<MediaId>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CuewrightDbContext).Assembly);
        ScopeToWorkspace<Account>(builder);
        ScopeToWorkspace<AccountConnection>(builder);
        ScopeToWorkspace<AccountGroup>(builder);
        ScopeToWorkspace<AccountMove>(builder);
        ScopeToWorkspace<ApiKey>(builder);
        ScopeToWorkspace<Attempt>(builder);
        ScopeToWorkspace<AttemptPhoto>(builder);
        ScopeToWorkspace<AuditEntry>(builder);
        ScopeToWorkspace<ConnectLink>(builder);
        ScopeToWorkspace<GroupedAccount>(builder);
        ScopeToWorkspace<MediaItem>(builder);
        ScopeToWorkspace<Member>(builder);
        ScopeToWorkspace<Post>(builder);
        ScopeToWorkspace<PostingDefaults>(builder);
        ScopeToWorkspace<PostPhoto>(builder);
        ScopeToWorkspace<Publication>(builder);
        ScopeToWorkspace<PublicationEvent>(builder);
        ScopeToWorkspace<PublicationPost>(builder);
        ScopeToWorkspace<PullAddress>(builder);
        ScopeToWorkspace<Slot>(builder);
        ScopeToWorkspace<Upload>(builder);
        SnakeCaseNames.Apply(builder);
    }

    private void ScopeToWorkspace<T>(ModelBuilder builder)
        where T : class, IWorkspaceOwned =>
        builder.Entity<T>().HasQueryFilter("workspace", row => Scope.IsInstance || row.WorkspaceId == Scope.WorkspaceId);
}
