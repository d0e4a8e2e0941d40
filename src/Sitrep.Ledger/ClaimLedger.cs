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
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int Corrupt = 11;

    private readonly string _connectionString;
    private readonly bool _isSealed;

    private ClaimLedger(string path, bool isSealed = false)
    {
        Path = path;
        _isSealed = isSealed;
        _connectionString = isSealed
            ? new SqliteConnectionStringBuilder { DataSource = $"{new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly }.ToString()
            : new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 60 }.ToString();
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Opens a ledger that exists. One that the user may only read can be read, if no writer has left reports in its log.</summary>
    /// <exception cref="LedgerException">There is none, or the file is something else.</exception>
    public static ClaimLedger Open(string path) => File.Exists(path)
        ? Prepare(new(path), whenReadOnly: OpenSealed)
        : throw new LedgerException($"{path}: there is no ledger; 'sitrep add' makes one");

    /// <summary>Opens a ledger, or makes an empty one.</summary>
    /// <exception cref="LedgerException">The file is something else.</exception>
    public static ClaimLedger OpenOrCreate(string path) => Prepare(new(path), whenReadOnly: static (path, error) => throw new LedgerException($"{path} cannot be added to: it, or its folder, may only be read", error));

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

    /// <summary>
    /// Opens a file beside which nothing may be written. SQLite then takes it as it lies, so that it must be whole without its log.
    /// </summary>
    private static ClaimLedger OpenSealed(string path, SqliteException reason)
    {
        var log = new FileInfo(path + "-wal");
        return log.Exists && log.Length > 0
            ? throw new LedgerException($"{path} may only be read, and its log holds reports that are not in it yet; open it once where it may be written", reason)
            : Prepare(new(path, isSealed: true), static (path, error) => throw new LedgerException($"{path} may only be read, and is of an earlier release; open it once where it may be written", error));
    }

    private static ClaimLedger Prepare(ClaimLedger ledger, Func<string, SqliteException, ClaimLedger> whenReadOnly)
    {
        var path = ledger.Path;
        try
        {
            using var connection = ledger.Connect();
            Migrations.Apply(connection, path);
            if (!ledger._isSealed)
            {
                connection.Execute("PRAGMA journal_mode = WAL");
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NotADatabase)
        {
            throw new LedgerException($"{path} is no ledger", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Corrupt)
        {
            throw new LedgerException($"{path} is damaged where its tables are described and cannot be opened: {error.Message}", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == ReadOnly || (error.SqliteErrorCode == CannotOpen && !ledger._isSealed && File.Exists(path)))
        {
            return whenReadOnly(path, error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == CannotOpen)
        {
            throw new LedgerException($"{path} cannot be opened", error);
        }

        return ledger;
    }
}
