using System.CommandLine;
using Sitrep.Ledger;

namespace Sitrep.Command;

/// <summary>The option that names a ledger.</summary>
internal static class LedgerOptions
{
    public static Option<string> Db() => new("--db")
    {
        Description = "The ledger",
        HelpName = "FILE",
        DefaultValueFactory = _ => "sitrep.db",
    };

    /// <summary>Opens a ledger.</summary>
    /// <exception cref="Failure">It cannot be opened, or is none.</exception>
    public static ClaimLedger Open(string path, bool mayCreate)
    {
        if (path.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            throw Failure.NotBuilt("a ledger on PostgreSQL");
        }

        if (path.Length == 0)
        {
            throw Failure.Usage("--db: a ledger has a name");
        }

        try
        {
            return mayCreate ? ClaimLedger.OpenOrCreate(path) : ClaimLedger.Open(path);
        }
        catch (LedgerException error)
        {
            throw new Failure(ExitStatus.Failed, error.Message);
        }
    }
}
