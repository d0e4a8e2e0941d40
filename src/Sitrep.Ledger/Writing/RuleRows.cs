using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Writing;

/// <summary>Writes which lexicon entries and rules fired for an event.</summary>
internal sealed class RuleRows(SqliteConnection connection) : IDisposable
{
    private readonly Insert _fired = new(connection, "event_rules", "rule_seq, event_seq", "INSERT OR IGNORE");
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private SqliteTransaction? _last;

    public void Add(long eventSeq, IReadOnlyList<string> trace, SqliteTransaction transaction)
    {
        // What another transaction gave a number may have been rolled back.
        if (_last != transaction)
        {
            _numbers.Clear();
            _last = transaction;
        }

        foreach (var rule in trace)
        {
            if (!_numbers.TryGetValue(rule, out var number))
            {
                number = _numbers[rule] =
                    connection.QueryFirstOrDefault<long?>("SELECT seq FROM rules WHERE id = @rule", new { rule }, transaction)
                    ?? connection.ExecuteScalar<long>("INSERT INTO rules (id) VALUES (@rule) RETURNING seq", new { rule }, transaction);
            }

            _fired.Run(transaction, number, eventSeq);
        }
    }

    public void Dispose() => _fired.Dispose();
}
