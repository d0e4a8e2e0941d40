namespace Sitrep.Ledger;

/// <summary>A file that cannot be used as a ledger; the message tells a user why.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Takes the message.</summary>
    public LedgerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
