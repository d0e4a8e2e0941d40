namespace Sitrep.Ledger.Reading;

/// <summary>Which event belonged to which incident on a day, as a table <c>(event_seq, incident)</c> for other queries.</summary>
internal static class Membership
{
    /// <summary>
    /// The source of a FROM clause. With a day, what was known on it: the latest row up to that day, and of two of one day
    /// the later commit's; events that were not there yet, or no longer, have none.
    /// </summary>
    /// <param name="day">The day; null for now.</param>
    /// <param name="alias">What the query calls the table.</param>
    /// <param name="parameter">The query's parameter that holds the number of the day.</param>
    public static string On(DateOnly? day, string alias = "m", string parameter = "@asOf") => day is null
        ? $"current_memberships {alias}"
        : $"""
          (SELECT v.event_seq, v.incident FROM memberships v
            WHERE v.day <= {parameter} AND v.incident IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM memberships w
              WHERE w.event_seq = v.event_seq AND w.day <= {parameter} AND (w.day > v.day OR (w.day = v.day AND w.commit_seq > v.commit_seq)))) {alias}
          """;
}
