using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;
using Sitrep.Reading;

namespace Sitrep.Ledger.Writing;

/// <summary>Writes an event with its claims and its words for search.</summary>
internal sealed class EventRows(SqliteConnection connection) : IDisposable
{
    private readonly Insert _events = new(
        connection,
        "events",
        "id, article_seq, commit_seq, known_day, type, mode, status, day_start, day_end, date_precision, place, lat, lon, "
        + "place_precision, country, admin1, admin2, geonameid, confidence, json");

    private readonly Insert _words = new(connection, "event_words", "rowid, words");

    private readonly ClaimRows _claims = new(connection);

    private readonly RuleRows _rules = new(connection);

    /// <summary>Writes one event.</summary>
    /// <returns>Its number.</returns>
    public long Add(
        Article article, long articleSeq, long commit, int knownDay, Event coded, string json, IReadOnlyList<Claim> claims, SqliteTransaction transaction)
    {
        var place = coded.Place;
        var seq = _events.Run(
            transaction,
            coded.Id,
            articleSeq,
            commit,
            knownDay,
            coded.Type.ToString().ToUpperInvariant(),
            coded.Mode,
            EnumText<Status>.Of(coded.Status),
            coded.Date?.Start?.DayNumber,
            coded.Date?.End?.DayNumber,
            coded.Date?.Precision,
            place?.Name,
            place?.Latitude,
            place?.Longitude,
            place?.Precision,
            place?.Country,
            place?.Admin1,
            place?.Admin2,
            place?.GeonameId,
            coded.Confidence,
            json);
        _claims.Add(seq, claims, transaction);
        _rules.Add(seq, coded.Trace, transaction);
        _words.Run(transaction, seq, Words(article, coded));
        return seq;
    }

    public void Dispose()
    {
        _events.Dispose();
        _words.Dispose();
        _claims.Dispose();
        _rules.Dispose();
    }

    private static string Words(Article article, Event coded)
    {
        var actors = coded.Actors.Concat(coded.Recipients).Select(actor => actor.Name);
        return string.Join('\n', [article.Title ?? "", article.Quote(coded.Evidence), coded.Place?.Name ?? "", .. actors]);
    }
}
