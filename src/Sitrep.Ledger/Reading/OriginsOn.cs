using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reading;

/// <summary>
/// Which reports were known on a day to be copies of each other. A report that came later, of which two that were apart are
/// both copies, has not joined them yet.
/// </summary>
internal static class OriginsOn
{
    /// <summary>Incidents whose members have the origins of a day in place of today's.</summary>
    public static IEnumerable<(string Incident, List<Member> Members, ILookup<long, MemberClaim> Claims)> Day(
        SqliteConnection connection, IReadOnlyList<(string Incident, List<Member> Members, ILookup<long, MemberClaim> Claims)> loaded, DateOnly day)
    {
        var members = loaded.SelectMany(one => one.Members).ToArray();
        var events = OfEvents(connection, members.Select(member => member.Origin).OfType<long>(), day);
        var articles = OfArticles(connection, members.Select(member => member.ArticleSeq).OfType<long>(), day);
        return loaded.Select(one => (one.Incident, one.Members.ConvertAll(member => member with
        {
            Origin = member.Origin is null ? null : events.Of(member.Seq),
            Copies = member.ArticleSeq is { } article ? articles.SizeOf(article) : member.Copies,
        }), one.Claims));
    }

    /// <summary>How many of the articles known on a day are no origins of their own, since others had their words.</summary>
    public static long Copies(SqliteConnection connection, DateOnly day) => Joined(connection.Query<(long, long)>(
        """
        SELECT c.article_seq, c.other_seq FROM article_copies c
        JOIN articles a ON a.seq = c.article_seq JOIN articles b ON b.seq = c.other_seq
        WHERE a.known_day <= @day AND b.known_day <= @day
        """,
        new { day = day.DayNumber })).Joined;

    /// <summary>An event that is coded anew counts from the day on which it was.</summary>
    private static Groups OfEvents(SqliteConnection connection, IEnumerable<long> origins, DateOnly day) => Joined(connection.Query<(long, long)>(
        """
        SELECT c.event_seq, c.other_seq FROM event_origins o JOIN event_copies c ON c.event_seq = o.event_seq
        WHERE o.origin IN (SELECT value FROM json_each(@origins))
          AND (SELECT min(day) FROM memberships m WHERE m.event_seq = c.event_seq) <= @day
          AND (SELECT min(day) FROM memberships m WHERE m.event_seq = c.other_seq) <= @day
        """,
        new { origins = JsonSerializer.Serialize(origins.Distinct()), day = day.DayNumber }));

    private static Groups OfArticles(SqliteConnection connection, IEnumerable<long> articles, DateOnly day) => Joined(connection.Query<(long, long)>(
        """
        SELECT c.article_seq, c.other_seq
        FROM article_origins o JOIN article_copies c ON c.article_seq = o.article_seq
        JOIN articles a ON a.seq = c.article_seq JOIN articles b ON b.seq = c.other_seq
        WHERE o.origin IN (SELECT origin FROM article_origins WHERE article_seq IN (SELECT value FROM json_each(@articles)))
          AND a.known_day <= @day AND b.known_day <= @day
        """,
        new { articles = JsonSerializer.Serialize(articles.Distinct()), day = day.DayNumber }));

    private static Groups Joined(IEnumerable<(long One, long Other)> copies)
    {
        var groups = new Groups();
        foreach (var (one, other) in copies)
        {
            groups.Join(one, other);
        }

        return groups;
    }
}
