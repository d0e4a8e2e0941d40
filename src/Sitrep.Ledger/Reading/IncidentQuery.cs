using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Reading;

/// <summary>Reads incidents: computed from the claims each time, by the policy that is asked for.</summary>
public static class IncidentQuery
{
    private const int AtOnce = 200;

    /// <summary>Incidents with an event that passes a filter, latest day first.</summary>
    public static IEnumerable<Incident> List(SqliteConnection connection, Filter filter, Policy policy)
    {
        // No more are read than a page shows.
        var atOnce = Math.Clamp((filter.Limit ?? AtOnce) + filter.Offset, 1, AtOnce);
        var found = Names(connection, filter).Chunk(atOnce)
            .SelectMany(names => Build(connection, names, filter.AsOf, policy, filter.Claimant))
            .Where(incident => !filter.ContestedOnly || incident.Contested.Count > 0);
        found = filter.Offset > 0 ? found.Skip(filter.Offset) : found;
        return filter.Limit is { } limit ? found.Take(limit) : found;
    }

    /// <summary>One incident, by its name or the id of any of its events; null when there is none.</summary>
    public static Incident? Find(SqliteConnection connection, string id, Policy policy, DateOnly? asOf = null, string? claimant = null) =>
        Build(connection, [ClaimQuery.Resolve(connection, id, asOf)], asOf, policy, claimant).FirstOrDefault();

    /// <summary>How many incidents have an event that passes a filter.</summary>
    public static long Count(SqliteConnection connection, Filter filter) => Names(connection, filter).LongCount();

    /// <summary>Names, one after the other as the events of an index come, so that the first page of a large ledger is there at once.</summary>
    internal static IEnumerable<string> Names(SqliteConnection connection, Filter filter)
    {
        var (selections, values) = filter.ToSql();
        var sql = string.Join("\nUNION ALL\n", selections.Select(selection => $"SELECT m.incident AS Incident, {EventQuery.Day} AS Day {selection.From} WHERE {selection.Where}"));
        return connection.Query<string>(
            $"{sql}\nORDER BY Day DESC, Incident",
            values,
            buffered: false).Distinct(StringComparer.Ordinal);
    }

    internal static IEnumerable<(string Incident, List<Member> Members, ILookup<long, MemberClaim> Claims)> Load(
        SqliteConnection connection, IReadOnlyList<string> names, DateOnly? asOf, string? field = null)
    {
        var members = connection.Query<Member>(
            $"""
            SELECT m.incident, e.seq, e.id, e.article_seq AS ArticleSeq, coalesce(p.outlet, e.outlet, e.file) AS Outlet, o.origin, o.cited, p.agency,
              (SELECT count(*) FROM article_origins c WHERE c.origin = p.origin) AS Copies, e.known_day AS KnownDay, e.type, e.mode, e.status,
              e.day_start AS DayStart, e.day_end AS DayEnd, e.date_precision AS DatePrecision, e.place, e.lat, e.lon,
              e.place_precision AS PlacePrecision, e.country, e.admin1, e.admin2, e.geonameid, e.weight,
              coalesce(x.sums_up, 0) AS SumsUp, coalesce(x.corrects, 0) AS Corrects, x.follow_up AS FollowUp
            FROM {Membership.On(asOf)}
            JOIN events e ON e.seq = m.event_seq
            LEFT JOIN article_origins p ON p.article_seq = e.article_seq
            LEFT JOIN event_origins o ON o.event_seq = e.seq
            LEFT JOIN event_contexts x ON x.event_seq = e.seq
            WHERE m.incident IN @names
            ORDER BY e.known_day, e.id
            """,
            new { names, asOf = asOf?.DayNumber }).ToLookup(member => member.Incident);
        var claims = connection.Query<MemberClaim>(
            $"""
            SELECT c.event_seq AS EventSeq, c.field, c.value, c.reference, c.country, c.sector, c.low, c.best, c.high, c.operator, c.scope,
              c.kind, c.stance, c.claimant
            FROM {Membership.On(asOf)}
            JOIN claims c ON c.event_seq = m.event_seq
            WHERE m.incident IN @names AND (@field IS NULL OR c.field = @field)
            ORDER BY c.event_seq, c.ordinal
            """,
            new { names, field, asOf = asOf?.DayNumber }).ToLookup(claim => claim.EventSeq);
        return names.Where(members.Contains).Select(name => (name, members[name].ToList(), claims));
    }

    /// <summary>Likewise, where the sources matter: those of a day are what was known of them on it.</summary>
    internal static IEnumerable<(string Incident, List<Member> Members, ILookup<long, MemberClaim> Claims)> LoadWithOrigins(
        SqliteConnection connection, IReadOnlyList<string> names, DateOnly? asOf)
    {
        var loaded = Load(connection, names, asOf);
        return asOf is { } day ? OriginsOn.Day(connection, [.. loaded], day) : loaded;
    }

    private static IEnumerable<Incident> Build(SqliteConnection connection, IReadOnlyList<string> names, DateOnly? asOf, Policy policy, string? claimant) =>
        Build(connection, names, asOf, policy, claimant, RelationQuery.Of(connection, names, asOf));

    private static IEnumerable<Incident> Build(
        SqliteConnection connection, IReadOnlyList<string> names, DateOnly? asOf, Policy policy, string? claimant, ILookup<string, RelatedIncident> related) =>
        LoadWithOrigins(connection, names, asOf).Select(loaded =>
            IncidentBuilder.Build(loaded.Incident, loaded.Members, loaded.Claims, policy, claimant) with { Related = [.. related[loaded.Incident]] });
}
