using System.Xml.Linq;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

/// <summary>
/// Looks at the start whether the master key is the one that wrapped the database's keys. With another one Data Protection would quietly
/// make new keys, and every stored grant would be unreadable from then on.
/// </summary>
internal sealed class MasterKeyCheck(Database database, MasterKey master)
{
    /// <returns>False when the database needs another master key.</returns>
    public async Task<bool> FitsAsync(CancellationToken cancellationToken)
    {
        var keys = await database.ReadAsync(WorkspaceScope.Instance, db => db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(cancellationToken), cancellationToken);
        return keys.OfType<string>().SelectMany(xml => XElement.Parse(xml).Descendants(MasterKeyEncryptor.Element)).All(wrapped => (string?)wrapped.Attribute("key") == master.Id);
    }
}
