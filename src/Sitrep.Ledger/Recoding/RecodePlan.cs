using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Recoding;

/// <summary>Which articles of a ledger can be coded otherwise now.</summary>
/// <param name="Articles">Numbers of the articles that have to be read again, in order.</param>
/// <param name="Of">How many articles the ledger has.</param>
/// <param name="ChangedEntries">Entries of the knowledge that differ, where only the knowledge does; null when program or models do too.</param>
public sealed record RecodePlan(IReadOnlyList<long> Articles, long Of, int? ChangedEntries)
{
    /// <summary>
    /// Finds the articles that were coded by another program or other models, and those coded by these with other knowledge in which
    /// a word of an entry stands that differs, or of one that names it.
    /// </summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="release">This release of Sitrep.</param>
    /// <param name="knowledge">The knowledge that there is now.</param>
    /// <param name="all">Whether to read every article again.</param>
    public static RecodePlan Make(SqliteConnection connection, string release, KnowledgeStore knowledge, bool all)
    {
        var states = States(connection);
        var total = states.Sum(state => (long)state.Articles.Count);
        if (all)
        {
            return new RecodePlan([.. states.SelectMany(state => state.Articles).Order()], total, null);
        }

        var articles = new SortedSet<long>();
        int? changed = 0;
        foreach (var state in states)
        {
            var lines = state.Knowledge is { } number ? knowledge.DifferenceTo(number, connection).ToArray() : null;
            if (lines is null || (state.Release != release && Array.Exists(lines, line => line.Kind == KnowledgeStore.Coder)))
            {
                articles.UnionWith(state.Articles);
                changed = null;
                continue;
            }

            var entries = Array.FindAll(lines, line => line.Kind != KnowledgeStore.Coder);
            changed += entries.DistinctBy(entry => (entry.Kind, entry.Id)).Count();
            articles.UnionWith(Touched(connection, entries.Length == 0 ? entries : [.. knowledge.WithReferring(entries)], state.Articles));
        }

        return new RecodePlan([.. articles], total, changed);
    }

    private static IEnumerable<long> Touched(SqliteConnection connection, KnowledgeLine[] entries, IReadOnlySet<long> articles)
    {
        if (entries.Length == 0)
        {
            return [];
        }

        var cues = entries.Select(KnowledgeCues.Of).ToArray();
        if (cues.Contains(null))
        {
            return articles;
        }

        var found = connection.Query<long>("SELECT article_seq FROM unworded").ToHashSet();
        foreach (var cue in cues.SelectMany(cue => cue!).Select(words => string.Join(" AND ", words.Distinct().Select(word => $"\"{word}\""))).Distinct())
        {
            found.UnionWith(connection.Query<long>("SELECT rowid FROM article_words WHERE article_words MATCH @cue", new { cue }));
        }

        // The events that an entry gave are known by their trace, whatever its words.
        foreach (var id in entries.Select(entry => entry.Id).Distinct())
        {
            found.UnionWith(connection.Query<long>(
                "SELECT e.article_seq FROM rules r JOIN event_rules t ON t.rule_seq = r.seq JOIN events e ON e.seq = t.event_seq WHERE r.id = @id", new { id }));
        }

        return found.Where(articles.Contains);
    }

    /// <summary>Articles by the release and knowledge that coded them last.</summary>
    private static List<State> States(SqliteConnection connection)
    {
        var recodings = connection.Query<Commit>(
            "SELECT seq, release, knowledge_seq AS Knowledge, recoded_through AS Through FROM commits WHERE recoded_through IS NOT NULL ORDER BY seq DESC").AsList();
        return
        [
            .. connection.Query<Commit>(
                "SELECT c.seq, c.release, c.knowledge_seq AS Knowledge, a.seq AS Through FROM articles a JOIN commits c ON c.seq = a.commit_seq")
                .Select(own => (Article: own.Through!.Value, Commit: recodings.Find(later => later.Seq > own.Seq && later.Through >= own.Through) ?? own))
                .GroupBy(pair => (pair.Commit.Release, pair.Commit.Knowledge))
                .Select(group => new State(group.Key.Release, group.Key.Knowledge, group.Select(pair => pair.Article).ToHashSet())),
        ];
    }

    private sealed record State(string Release, long? Knowledge, IReadOnlySet<long> Articles);

    private sealed record Commit
    {
        public required long Seq { get; init; }

        public required string Release { get; init; }

        public long? Knowledge { get; init; }

        public long? Through { get; init; }
    }
}
