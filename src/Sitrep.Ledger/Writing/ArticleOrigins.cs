using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Writing;

/// <summary>
/// Which articles are copies of each other: found by what they share (<see cref="MinHash"/>, <see cref="SharedRuns"/>),
/// decided on their words. Costs the same for each article, however many there are.
/// </summary>
internal sealed class ArticleOrigins(SqliteConnection connection) : IDisposable
{
    /// <summary>An article is compared with no more than so many, those that share most.</summary>
    private const string MostKin = "12";

    private const int MostKept = 4000;
    private const int WeekDays = 7;
    private const int BitsBelowWeek = 44;

    /// <summary>Part of the shorter article's shingles that a copy has.</summary>
    private const double Copied = 0.6;

    /// <summary>A round-up that takes over a short report whole is no copy of it.</summary>
    private const double LeastLength = 0.25;

    /// <summary>From here on an article says nothing that an earlier one does not, and need not be found by its own words.</summary>
    private const double Alike = 0.9;

    private readonly Dictionary<long, uint[]> _kept = [];
    private readonly Insert _origins = new(connection, "article_origins", "article_seq, origin, outlet, agency");
    private readonly Insert _copies = new(connection, "article_copies", "article_seq, other_seq");
    private readonly Insert _bands = new(connection, "article_bands", "band, article_seq");
    private readonly Insert _runs = new(connection, "article_runs", "run, article_seq", "INSERT OR IGNORE");

    private readonly Select<long> _withBands = new(
        connection,
        "SELECT article_seq FROM article_bands WHERE band IN (SELECT value FROM json_each(@p)) "
            + $"GROUP BY article_seq ORDER BY count(*) DESC, article_seq LIMIT {MostKin}",
        static row => row.GetInt64(0));

    private readonly Select<long> _withRuns = new(
        connection,
        "SELECT article_seq FROM article_runs WHERE run IN (SELECT value FROM json_each(@p)) "
            + $"GROUP BY article_seq ORDER BY count(*) DESC, article_seq LIMIT {MostKin}",
        static row => row.GetInt64(0));

    private readonly Select<(long Article, long Origin, int KnownDay, string? Title, string Text)> _articles = new(
        connection,
        """
        SELECT a.seq, o.origin, a.known_day, a.title, a.text FROM articles a JOIN article_origins o ON o.article_seq = a.seq
        WHERE a.seq IN (SELECT value FROM json_each(@p)) ORDER BY a.seq
        """,
        static row => (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)));

    // What is in the first of them already stays as it is: a group may be large.
    private readonly Select<long> _join = new(
        connection,
        """
        UPDATE article_origins SET origin = (SELECT min(value) FROM json_each(@p))
        WHERE origin IN (SELECT value FROM json_each(@p)) AND origin > (SELECT min(value) FROM json_each(@p)) RETURNING article_seq
        """,
        static row => row.GetInt64(0));

    /// <summary>Finds the origin of a new article among those of its week, the week before and the week after.</summary>
    /// <returns>The articles that share words with it.</returns>
    public IReadOnlyList<long> Add(CodedArticle coded, long seq, int knownDay, SqliteTransaction transaction)
    {
        var words = Shingles.Words(coded.Article.Content);
        var shingles = Shingles.Of(words);
        var bands = MinHash.BandsOf(shingles);
        var runs = SharedRuns.Of(words);
        var week = knownDay / WeekDays;
        var origins = new SortedSet<long>();
        var kin = new List<long>();
        var copies = new List<long>();
        var isAlike = false;
        foreach (var (other, origin, day, theirs) in Kin(Around(bands, week), Around(runs, week), transaction))
        {
            var shared = Shingles.Shared(shingles, theirs);
            var (least, most) = (Math.Min(shingles.Length, theirs.Length), Math.Max(shingles.Length, theirs.Length));
            if (shared > 0)
            {
                kin.Add(other);
            }

            if (shared >= Copied * least && least >= LeastLength * most)
            {
                origins.Add(origin);
                copies.Add(other);
                isAlike |= shared >= Alike * most && day <= knownDay;
            }
        }

        _origins.Run(transaction, seq, origins.Count > 0 ? origins.Min : seq, coded.Publisher, coded.CreditedTo);
        copies.ForEach(other => _copies.Run(transaction, seq, other));
        if (origins.Count > 1)
        {
            _join.Run(transaction, origins);
        }

        if (!isAlike)
        {
            Keep([.. bands.Select(band => Key(band, week))], [.. runs.Select(run => Key(run, week))], seq, transaction);
        }

        _kept[seq] = shingles;
        return kin;
    }

    public void Dispose()
    {
        foreach (var one in new IDisposable[] { _origins, _copies, _bands, _runs, _withBands, _withRuns, _articles, _join })
        {
            one.Dispose();
        }
    }

    /// <summary>Copies come within days; the week leads, so that the keys of what is added together lie together on disk.</summary>
    private static long Key(long hash, int week) => ((long)week << BitsBelowWeek) | (long)((ulong)hash >> (64 - BitsBelowWeek));

    private static long[] Around(IEnumerable<long> hashes, int week) =>
        [.. hashes.SelectMany(hash => new[] { Key(hash, week - 1), Key(hash, week), Key(hash, week + 1) })];

    private void Keep(long[] bands, long[] runs, long seq, SqliteTransaction transaction)
    {
        foreach (var band in bands.Distinct())
        {
            _bands.Run(transaction, band, seq);
        }

        foreach (var run in runs)
        {
            _runs.Run(transaction, run, seq);
        }
    }

    private IEnumerable<(long Article, long Origin, int KnownDay, uint[] Shingles)> Kin(long[] bands, long[] runs, SqliteTransaction transaction)
    {
        var found = _withBands.Run(transaction, bands).Union(_withRuns.Run(transaction, runs)).ToArray();
        if (found.Length == 0)
        {
            yield break;
        }

        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        foreach (var (article, origin, day, title, text) in _articles.Run(transaction, found))
        {
            if (!_kept.TryGetValue(article, out var shingles))
            {
                _kept[article] = shingles = Shingles.Of(Shingles.Words(new Article { Title = title, Text = text }.Content));
            }

            yield return (article, origin, day, shingles);
        }
    }
}
