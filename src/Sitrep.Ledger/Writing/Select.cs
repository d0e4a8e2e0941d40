using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Writing;

/// <summary>A prepared query for one row after the other, where Dapper would have the statement compiled anew for each.</summary>
/// <typeparam name="T">Row.</typeparam>
internal sealed class Select<T> : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _parameter;
    private readonly Func<SqliteDataReader, T> _read;

    /// <param name="connection">The ledger.</param>
    /// <param name="sql">With the one parameter <c>@p</c>, a number or a list of them for <c>json_each</c>.</param>
    /// <param name="read">Makes an item of a row.</param>
    public Select(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this assembly.
        _command.CommandText = sql;
#pragma warning restore CA2100
        _parameter = new SqliteParameter { ParameterName = "@p" };
        _command.Parameters.Add(_parameter);
        _read = read;
    }

    public List<T> Run(SqliteTransaction? transaction, long value) => Run(transaction, (object)value);

    public List<T> Run(SqliteTransaction? transaction, IEnumerable<long> values) => Run(transaction, (object)JsonSerializer.Serialize(values));

    public void Dispose() => _command.Dispose();

    private List<T> Run(SqliteTransaction? transaction, object value)
    {
        _command.Transaction = transaction;
        _parameter.Value = value;
        var rows = new List<T>();
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(_read(reader));
        }

        return rows;
    }
}
