using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Writing;

/// <summary>A prepared INSERT, for the many rows of a batch.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand _command;

    public Insert(SqliteConnection connection, string table, string columns, string verb = "INSERT")
    {
        var count = columns.Split(',').Length;
        var names = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@{i}")).ToArray();
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Table and columns are constants of this assembly.
        _command.CommandText = $"{verb} INTO {table} ({columns}) VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (var name in names)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    /// <summary>Inserts one row within the transaction.</summary>
    /// <returns>Its row id.</returns>
    public long Run(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(_command.Connection!.Handle);
    }

    public void Dispose() => _command.Dispose();
}
