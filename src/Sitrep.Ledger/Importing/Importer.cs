using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Importing;

/// <summary>What an import did.</summary>
/// <param name="Added">Reports that are stored now.</param>
/// <param name="Known">Reports that were stored before.</param>
/// <param name="Refused">Rows that are no reports.</param>
public sealed record ImportResult(long Added, long Known, long Refused);

/// <summary>Appends reports that others coded. Each belongs to the incident that it names.</summary>
public static class Importer
{
    private const int AtOnce = 1000;

    /// <summary>Imports a table, so many rows in one transaction.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The table; its name and the row are the claims' evidence.</param>
    /// <param name="map">Which column is which field.</param>
    /// <param name="release">Release of Sitrep.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onRefused">Told the row and the reason of what cannot be imported.</param>
    /// <param name="stop">Asks for a clean stop between two transactions.</param>
    /// <exception cref="LedgerException">The table lacks a column that the map names; nothing is imported.</exception>
    public static ImportResult Import(
        ClaimLedger ledger, string path, ImportMap map, string release, TimeProvider time, Action<long, string> onRefused, CancellationToken stop)
    {
        using var connection = ledger.Connect();
        var file = Path.GetFileName(path);
        using var rows = new ImportedRows(connection, file);
        long added = 0, known = 0, refused = 0;
        foreach (var part in TableRows.Read(path, headings => Check(map, headings, path)).Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            using var transaction = connection.BeginTransaction();
            var now = time.GetUtcNow();
            var commit = Appender.Commit(connection, transaction, now, release);
            var before = added;
            foreach (var row in part)
            {
                try
                {
                    var report = row.Refusal is { } reason ? throw new FormatException(reason) : ImportedReport.Read(map, file, row);
                    if (connection.QueryFirstOrDefault<long?>("SELECT seq FROM events WHERE id = @Id", new { report.Id }, transaction) is { } stored)
                    {
                        known += IsSame(connection, stored, report, transaction) ? 1 : throw new FormatException($"another report with the id {report.Id} is in the ledger");
                        continue;
                    }

                    rows.Add(report, commit, DateOnly.FromDateTime(now.UtcDateTime).DayNumber, transaction);
                    added++;
                }
                catch (FormatException error)
                {
                    refused++;
                    onRefused(row.Number, error.Message);
                }
            }

            // A part that brought nothing leaves no trace.
            if (added > before)
            {
                rows.Regroup(commit, transaction);
                transaction.Commit();
            }
        }

        return new ImportResult(added, known, refused);
    }

    private static bool IsSame(SqliteConnection connection, long stored, ImportedReport report, SqliteTransaction transaction) =>
        report.Incident == connection.ExecuteScalar<string>("SELECT declared FROM events WHERE seq = @stored", new { stored }, transaction)
        && connection.Query<(string, string?, long?, long?, long?)>(
            "SELECT field, value, low, best, high FROM claims WHERE event_seq = @stored ORDER BY ordinal", new { stored }, transaction)
            .SequenceEqual(report.Claims.Select(claim => (claim.Field, claim.Value, claim.Low, claim.Best, claim.High)));

    /// <summary>A column whose name is misspelled would leave its field unknown in every report.</summary>
    private static void Check(ImportMap map, IReadOnlyCollection<string> headings, string path)
    {
        if (map.Missing(headings) is { Count: > 0 } missing)
        {
            throw new LedgerException($"{path}: the map names columns that are not there: {string.Join(", ", missing)}. There are {string.Join(", ", headings)}");
        }
    }

    private sealed class ImportedRows(SqliteConnection connection, string file) : IDisposable
    {
        private const string Cause = "imported";

        private readonly Insert _events = new(
            connection,
            "events",
            "id, commit_seq, known_day, type, status, day_start, day_end, date_precision, place, lat, lon, place_precision, country, admin1, admin2, "
            + "confidence, file, file_row, outlet, weight, declared");

        private readonly Insert _memberships = new(connection, "memberships", "event_seq, day, commit_seq, incident, cause");
        private readonly Insert _current = new(connection, "current_memberships", "event_seq, incident");
        private readonly Insert _words = new(connection, "event_words", "rowid, words");
        private readonly ClaimRows _claims = new(connection);
        private readonly ProfileQuery _profiles = new(connection);
        private readonly Dictionary<long, int> _reviewed = [];

        public void Add(ImportedReport report, long commit, int knownDay, SqliteTransaction transaction)
        {
            var seq = _events.Run(
                transaction,
                report.Id,
                commit,
                knownDay,
                report.Type,
                "happened",
                report.Start?.DayNumber,
                report.End?.DayNumber,
                report.DatePrecision,
                report.Place,
                report.Latitude,
                report.Longitude,
                report.PlacePrecision,
                report.Country,
                report.Admin1,
                report.Admin2,
                1.0,
                file,
                report.Row,
                report.Outlet,
                report.Weight,
                report.Incident);
            _claims.Add(seq, report.Claims, transaction);
            _words.Run(transaction, seq, string.Join('\n', report.Claims.Select(claim => claim.Value)));
            if (IsReviewed(report.Incident, transaction))
            {
                _reviewed.Add(seq, knownDay);
                return;
            }

            _memberships.Run(transaction, seq, knownDay, commit, report.Incident, Cause);
            _current.Run(transaction, seq, report.Incident);
        }

        /// <summary>Reports of incidents that people merged or split go where their decisions put them.</summary>
        public void Regroup(long commit, SqliteTransaction transaction)
        {
            using var grouping = new Grouping(connection, _profiles);
            grouping.Regroup(new Change(Cause, _reviewed), commit, transaction);
            _reviewed.Clear();
        }

        public void Dispose()
        {
            _events.Dispose();
            _memberships.Dispose();
            _current.Dispose();
            _words.Dispose();
            _claims.Dispose();
            _profiles.Dispose();
        }

        private bool IsReviewed(string incident, SqliteTransaction transaction) => connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM reviews) AND EXISTS (SELECT 1 FROM events e JOIN review_events r ON r.event = e.id WHERE e.declared = @incident)",
            new { incident },
            transaction);
    }
}
