using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Ledger.Schema;

/// <summary>Brings a file to the schema of this release, one numbered step after the other.</summary>
internal static class Migrations
{
    /// <summary>The letters SITR: marks a file as a ledger.</summary>
    private const int ApplicationId = 0x53495452;

    private const int Newest = 9;

    public static void Apply(SqliteConnection connection, string path)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        Check(connection, path, version);
        if (version == Newest)
        {
            return;
        }

        // A table that others refer to can only be made anew while nobody looks after the references.
        connection.Execute("PRAGMA foreign_keys = OFF");
        try
        {
            using var transaction = connection.BeginTransaction();
            Upgrade(connection, transaction);
            transaction.Commit();
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys = ON");
        }
    }

    private static void Upgrade(SqliteConnection connection, SqliteTransaction transaction)
    {
        // Another process may have done it while this one waited for the lock.
        for (var step = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction) + 1; step <= Newest; step++)
        {
            connection.Execute(Script(step), transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step}"), transaction: transaction);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"), transaction: transaction);
    }

    private static void Check(SqliteConnection connection, string path, int version)
    {
        var mark = connection.ExecuteScalar<int>("PRAGMA application_id");
        var isEmpty = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (mark != ApplicationId && !(mark == 0 && version == 0 && isEmpty))
        {
            throw new LedgerException($"{path} is an SQLite file, but no ledger of Sitrep");
        }

        if (version > Newest)
        {
            throw new LedgerException($"{path} was written by a later release of Sitrep; this one cannot read it");
        }
    }

    private static string Script(int step)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Sitrep.Ledger.Schema.{step}.sql");
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        return new StreamReader(stream).ReadToEnd();
    }
}
