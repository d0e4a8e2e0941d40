namespace Sitrep.Ledger;

/// <summary>How an event stands to another that it is not the same as, or is not news of; as stored.</summary>
internal static class Relations
{
    /// <summary>It counts the other among several happenings.</summary>
    public const string SumsUp = "sums-up";

    /// <summary>It tells again, later, of what the other told as news.</summary>
    public const string Follows = "follows";

    /// <summary>It speaks of the other: a trial, a condemnation, a denial.</summary>
    public const string About = "about";
}
