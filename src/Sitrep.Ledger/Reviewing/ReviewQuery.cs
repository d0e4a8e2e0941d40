using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Reviewing;

/// <summary>Reads reviews.</summary>
public static class ReviewQuery
{
    /// <summary>Every review, earliest first.</summary>
    public static IReadOnlyList<Review> List(SqliteConnection connection)
    {
        var incidents = connection.Query<(long Review, string Incident)>(
            "SELECT DISTINCT review_seq, incident FROM memberships WHERE review_seq IS NOT NULL AND incident IS NOT NULL ORDER BY incident")
            .ToLookup(row => row.Review, row => row.Incident);
        return
        [
            .. connection.Query<(long Number, string Kind, string At, string Author, string Reason, long? Undoes, long? UndoneBy)>(
                """
                SELECT r.seq, r.kind, c.at, r.author, r.reason, r.undoes, u.seq
                FROM reviews r JOIN commits c ON c.seq = r.commit_seq LEFT JOIN reviews u ON u.undoes = r.seq
                ORDER BY r.seq
                """)
                .Select(row => new Review(row.Number, row.Kind, row.At, row.Author, row.Reason, row.Undoes, row.UndoneBy, [.. incidents[row.Number]])),
        ];
    }
}
