using Cuewright.Core.Audit;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>Writes the defaults of one account, with record and announcement. Works inside the caller's transaction.</summary>
internal sealed class DefaultsWriter(AuditLog audit, AccountEvents events)
{
    /// <param name="current">What is stored; null: nothing yet.</param>
    /// <param name="choices">Checked and tidied.</param>
    /// <param name="action">For the record.</param>
    /// <returns>Null when it says the same already; then nothing was written.</returns>
    public PostingDefaults? Write(CuewrightDbContext db, Actor actor, Account account, PostingDefaults? current, DefaultChoices choices, string action)
    {
        var before = DefaultChoices.Of(current);
        if (before == choices)
        {
            return null;
        }

        var defaults = current ?? db.PostingDefaults.Add(new PostingDefaults { AccountId = account.Id, WorkspaceId = account.WorkspaceId }).Entity;
        (defaults.Mode, defaults.AiGenerated, defaults.CaptionEnding) = (choices.Mode, choices.AiGenerated, choices.CaptionEnding);
        audit.Record(db, account.WorkspaceId, actor, action, "account", account.Id.Value, current is null ? null : before, choices);
        events.Announce(db, account);
        return defaults;
    }
}
