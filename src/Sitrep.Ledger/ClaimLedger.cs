using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Ledger.Schema;

namespace Sitrep.Ledger;

/// <summary>
/// An append-only store of articles, events and claims in one SQLite file. Reading needs no lock and may go on in
/// many threads, each with its own <see cref="Connect"/>; writers take turns.
/// </summary>
public sealed class ClaimLedger
{
    private const int NotADatabase = 26;
    private const int CannotOpen = 14;
    private const int Corrupt = 11;

    private readonly string _connectionString;

    private ClaimLedger(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 60 }.ToString();
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Opens a ledger that exists.</summary>
    /// <exception cref="LedgerException">There is none, or the file is something else.</exception>
    public static ClaimLedger Open(string path) => File.Exists(path)
        ? Prepare(path)
        : throw new LedgerException($"{path}: there is no ledger; 'sitrep add' makes one");

    /// <summary>Opens a ledger, or makes an empty one.</summary>
    /// <exception cref="LedgerException">The file is something else.</exception>
    public static ClaimLedger OpenOrCreate(string path) => Prepare(path);

    /// <summary>A connection for one thread; the caller disposes of it.</summary>
    public SqliteConnection Connect() => Connect(_connectionString);

    /// <summary>
    /// A connection that nobody had before. SQLite's integrity check of a search index goes by what the connection remembers
    /// of it, and one from the pool may remember a state that another program has changed since.
    /// </summary>
    internal SqliteConnection ConnectAnew() => Connect(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // FULL: what was acknowledged survives the loss of power, not only of the process.
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
        return connection;
    }

    private static ClaimLedger Prepare(string path)
    {
        var ledger = new ClaimLedger(path);
        try
        {
            using var connection = ledger.Connect();
            Migrations.Apply(connection, path);
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NotADatabase)
        {
            throw new LedgerException($"{path} is no ledger", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Corrupt)
        {
            throw new LedgerException($"{path} is damaged where its tables are described and cannot be opened: {error.Message}", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == CannotOpen)
        {
            throw new LedgerException($"{path} cannot be opened", error);
        }

        return ledger;
    }
}
