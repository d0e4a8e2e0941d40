using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Verbs, nouns and adverbs by which a text says who says something.</summary>
public sealed class ReportingLexicon
{
    private readonly HashSet<string> _views;
    private readonly Dictionary<string, Entry[]> _verbs;
    private readonly Dictionary<string, Entry[]> _nouns;
    private readonly Dictionary<string, Entry[]> _adverbs;
    private readonly Dictionary<string, Entry[]> _adjectives;

    /// <summary>Takes the words of <c>en/reporting.yaml</c>.</summary>
    public ReportingLexicon(KnowledgeBase knowledge)
    {
        var entries = knowledge.All<ReportingEntry>();
        _views = knowledge.Words("in-whose-view").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _verbs = ByFirstWord(entries, ReportingPart.Verb);
        _nouns = ByFirstWord(entries, ReportingPart.Noun);
        _adverbs = ByFirstWord(entries, ReportingPart.Adverb);
        _adjectives = ByFirstWord(entries, ReportingPart.Adjective);
    }

    /// <summary>The entry that a verb stands for, with the words that belong to it; null when it is no verb of saying.</summary>
    public ReportingEntry? Verb(Document document, int token) => Match(_verbs, document, token);

    /// <summary>The stance of a verb that contradicts what is said, with whatever noun for it ("rejects the claim", "disputes the report"); null for any other verb.</summary>
    public Stance? Contradicts(string verb) => !_verbs.TryGetValue(verb, out var entries) ? null
        : Array.Exists(entries, static entry => entry.Source.Stance == Stance.Denies) ? Stance.Denies
        : Array.Exists(entries, static entry => entry.Source.Stance == Stance.Doubts) ? Stance.Doubts : null;

    /// <summary>The entry that a noun stands for: "claim", "statement", "denial".</summary>
    public ReportingEntry? Noun(Document document, int token) => Match(_nouns, document, token);

    /// <summary>Whether a noun sets a clause into somebody's mind or mouth: "in the ministry's view".</summary>
    public bool IsView(string lemma) => _views.Contains(lemma);

    /// <summary>The entry that an adverb stands for: "reportedly", "allegedly".</summary>
    public ReportingEntry? Adverb(Document document, int token) => Match(_adverbs, document, token);

    /// <summary>The entry that a predicative adjective stands for: "confident", "opposed".</summary>
    public ReportingEntry? Adjective(Document document, int token) => Match(_adjectives, document, token);

    private static ReportingEntry? Match(Dictionary<string, Entry[]> table, Document document, int token)
    {
        if (!table.TryGetValue(document.Tokens[token].Lemma, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry.Rest.Length == 0 || HasRest(document, token, entry.Rest))
            {
                return entry.Source;
            }
        }

        return null;
    }

    private static bool HasRest(Document document, int token, string[] rest)
    {
        foreach (var word in rest)
        {
            var found = false;
            foreach (var child in document.ChildrenOf(token))
            {
                ref readonly var at = ref document.Tokens[child];
                found |= at.Lemma == word || (at.Deprel is Deprel.Obl or Deprel.Advcl or Deprel.Nmod && Clauses.HasCase(document, child, word))
                    || (at.Deprel is Deprel.Obl && Marks(document, child, word));
            }

            if (!found && !Words.At(document.Tokens, token + 1, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Marks(Document document, int child, string word)
    {
        foreach (var grandchild in document.ChildrenOf(child))
        {
            if (document.Tokens[grandchild].Deprel == Deprel.Mark && document.Tokens[grandchild].Lemma == word)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Entry[]> ByFirstWord(IEnumerable<ReportingEntry> entries, ReportingPart part) =>
        entries.Where(entry => entry.Part == part).Select(entry => (Words: entry.Words.Split(' '), Source: entry))
            .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.Select(entry => new Entry(entry.Words[1..], entry.Source)).OrderByDescending(entry => entry.Rest.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(string[] Rest, ReportingEntry Source);
}
