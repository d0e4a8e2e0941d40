using System.Text;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A clause and the type of event that the predicate lexicon makes of it.</summary>
/// <param name="Source">The text or "lexicon" for an entry itself.</param>
/// <param name="Frame">What the model sees.</param>
/// <param name="Type">The type; null for no event.</param>
/// <param name="IsListed">Whether an entry says so; else no entry has the verb, and it counts as no event.</param>
internal sealed record Clause(string Source, ClauseFrame Frame, EventType? Type, bool IsListed);

/// <summary>
/// What the model of clauses is trained from: text that may be shipped, labelled by the lexicon's own entries, and the entries themselves.
/// The examples of re3d are left out: on them is judged what the model makes of new text.
/// </summary>
internal static class ClauseCorpus
{
    /// <summary>Source of clauses that are entries of the lexicon.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>Source of clauses from headlines.</summary>
    public const string Headlines = "ucdp";

    /// <summary>The feature of an entry without a text.</summary>
    public const string OfEntry = "entry";

    private const int SentencesAnArticle = 20;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "up", "down", "out", "off", "back", "away", "over" };

    /// <summary>Clauses of text.</summary>
    public static List<Clause> OfTexts(string data, EventCoder coder, KnowledgeBase knowledge)
    {
        var clauses = new List<Clause>();
        foreach (var (source, text) in Texts(data))
        {
            var (reading, tests, candidates, silent) = coder.Find(new Article { Text = text });
            var carriers = candidates.Select(static candidate => candidate.Head).ToHashSet();
            foreach (var candidate in candidates)
            {
                // An entry that lacks its parties here says nothing of the clause.
                var verb = ClauseJudge.VerbOf(reading.Document, candidate);
                if (verb >= 0 && (candidate.Refusal is null || candidate.Entry.Refusal is not null) && !reading.IsReportingVerb(verb))
                {
                    Add(verb, candidate.Entry.Refusal is null ? candidate.Type : null, true);
                }
            }

            var words = ClauseJudge.WordsOf(candidates);
            foreach (var verb in silent.Where(verb => source != Headlines && !ClauseJudge.IsCovered(reading, words, verb)))
            {
                Add(verb, null, false);
            }

            void Add(int verb, EventType? type, bool isListed)
            {
                if (ClauseFrame.Of(reading, knowledge, tests, carriers, verb) is { HasParty: true } frame)
                {
                    clauses.Add(new(source, frame, type, isListed));
                }
            }
        }

        return clauses;
    }

    /// <summary>Entries of the lexicon that are headed by a verb, without the parties that a text would name.</summary>
    public static IEnumerable<Clause> OfLexicon(KnowledgeBase knowledge)
    {
        foreach (var entry in knowledge.All<PredicateEntry>().Where(static entry => entry.Part == PredicatePart.Verb))
        {
            string? particle = null, thing = null;
            List<string> features = [OfEntry];
            foreach (var word in entry.Words.Skip(1))
            {
                if (word == entry.Words[1] && Particles.Contains(word))
                {
                    particle = word;
                    features.Add($"particle={word}");
                }
                else if (ArgumentSlot.TryParse(word) is { Relation: ArgumentRelation.Oblique })
                {
                    features.Add($"prep={word}");
                }
                else
                {
                    thing = word;
                }
            }

            features.Add(thing is null ? "no-object" : "thing");
            yield return new(Lexicon, new ClauseFrame(entry.Head, particle, thing, features, true), entry.Type, true);
        }
    }

    private static IEnumerable<(string Source, string Text)> Texts(string data)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(Path.Combine(data, "incidents/ucdp-ged-syria-2016-2017.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var cited in json.RootElement.GetProperty("source_article").GetString()!.Split(';'))
            {
                // "outlet,day,headline"
                if (cited.Trim().Trim('"').Split(',', 3) is [_, _, var headline] && seen.Add(headline))
                {
                    yield return (Headlines, headline);
                }
            }
        }

        foreach (var treebank in (string[])["gum-strict", "ewt-ud"])
        {
            foreach (var article in Sentences(Path.Combine(data, $"treebanks/en_{treebank}-train.conllu.gz")))
            {
                yield return (treebank, article);
            }
        }

        foreach (var page in Directory.EnumerateFiles("docs/codebook", "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var block in File.ReadAllText(page).Split("\n```example").Skip(1))
            {
                var text = block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..];
                yield return ("codebook", text[..text.IndexOf("\n.\n", StringComparison.Ordinal)]);
            }
        }

        foreach (var line in File.ReadLines("samples/reports.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            yield return ("samples", json.RootElement.GetProperty("text").GetString()!);
        }
    }

    /// <summary>The sentences of a treebank, document by document.</summary>
    private static IEnumerable<string> Sentences(string path)
    {
        const string Text = "# text = ";
        var (article, sentences) = (new StringBuilder(), 0);
        foreach (var line in Lines(path))
        {
            if (article.Length > 0 && (sentences == SentencesAnArticle || line.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return article.ToString();
                article.Clear();
                sentences = 0;
            }

            if (line.StartsWith(Text, StringComparison.Ordinal))
            {
                article.Append(line.AsSpan(Text.Length)).Append("\n\n");
                sentences++;
            }
        }

        yield return article.ToString();
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = Corpus.Open(path);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
