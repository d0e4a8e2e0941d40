using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Tests;

/// <summary>A ledger in a folder of its own.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-ledger-").FullName;

    private readonly TimeProvider _time;

    public TemporaryLedger(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        Ledger = ClaimLedger.OpenOrCreate(Path.Combine(_folder, "test.db"));
        Connection = Ledger.Connect();
    }

    public ClaimLedger Ledger { get; }

    public SqliteConnection Connection { get; }

    public IReadOnlyList<Addition> Add(params CodedArticle[] batch)
    {
        using var appender = new Appender(Ledger, "test", _time);
        return appender.Add(batch);
    }

    public void Dispose()
    {
        Connection.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
