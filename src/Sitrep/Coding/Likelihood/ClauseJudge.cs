using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding.Likelihood;

/// <summary>
/// The statistical part of coding, where the lexicon ends: it codes clauses with a party whose verb no entry covers where the model is sure
/// enough, and says of every other verb's clause how likely its type is by what stands around the verb.
/// </summary>
internal sealed class ClauseJudge(ArticleReading reading, KnowledgeBase knowledge, ArgumentTests tests, IReadOnlyList<Candidate> listed, ClauseModel model)
{
    private static readonly ArgumentSlot[] Actor = [new(ArgumentRelation.Subject)];

    private static readonly ArgumentSlot[] Recipient =
        [new(ArgumentRelation.Object), .. ClauseFrame.Towards.Select(static preposition => new ArgumentSlot(ArgumentRelation.Oblique, preposition))];

    private readonly ActorFiller _arguments = new(reading.Document, reading.Names, tests);
    private readonly HashSet<int> _carriers = [.. listed.Select(static candidate => candidate.Head)];

    /// <summary>Candidates for the verbs without an entry of which the model is sure enough.</summary>
    /// <param name="silent">Verbs of which the lexicon has no entry that matches.</param>
    public List<Candidate> Unlisted(IReadOnlyList<int> silent)
    {
        var found = new List<Candidate>();
        var words = WordsOf(listed);
        foreach (var verb in silent)
        {
            if (model.Knows(reading.Document.Tokens[verb].Lemma) && !IsCovered(reading, words, verb) && Frame(verb) is { HasParty: true } frame
                && model.Of(frame) is { } guess && guess.Probability >= model.Least)
            {
                found.Add(CandidateOf(verb, frame, guess));
            }
        }

        return found;
    }

    /// <summary>How likely a candidate's type is by its clause alone, 0 to 1; null for what no verb carries or no entry says, and for a verb that the model does not know.</summary>
    public double? Opinion(Candidate candidate)
    {
        var verb = VerbOf(reading.Document, candidate);
        return verb < 0 || !listed.Contains(candidate) ? null : model.Opinion(Frame(verb), candidate.Type);
    }

    /// <summary>The verb by which a candidate's clause is read: its head or the light verb that carries it; -1 where there is none.</summary>
    public static int VerbOf(Document document, Candidate candidate)
    {
        var verb = candidate.Entry.Part switch { PredicatePart.Verb => candidate.Head, PredicatePart.Noun => candidate.Support, _ => -1 };
        return verb >= 0 && document.Tokens[verb].Upos == Upos.VERB ? verb : -1;
    }

    /// <summary>Whether a verb is a word of a candidate, which may be refused, says who says something, or only describes a noun.</summary>
    /// <param name="reading">The read article.</param>
    /// <param name="words">Words of its candidates.</param>
    /// <param name="verb">The verb's token.</param>
    public static bool IsCovered(ArticleReading reading, IReadOnlySet<int> words, int verb) =>
        reading.Document.Tokens[verb].Deprel is Deprel.Amod or Deprel.Compound || words.Contains(verb) || reading.IsReportingVerb(verb);

    /// <summary>Every word of some candidates, light verbs among them.</summary>
    public static IReadOnlySet<int> WordsOf(IReadOnlyList<Candidate> candidates)
    {
        var words = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            words.Add(candidate.Support);
            words.UnionWith(candidate.Words);
        }

        return words;
    }

    private ClauseFrame Frame(int verb) => ClauseFrame.Of(reading, knowledge, tests, _carriers, verb);

    private Candidate CandidateOf(int verb, ClauseFrame frame, Guess guess)
    {
        var entry = new PredicateEntry
        {
            Id = $"model.unlisted-verb.{EnumText<EventType>.Of(guess.Type)}",
            Part = PredicatePart.Verb,
            Words = [frame.Verb],
            HeadIndex = 0,
            Type = guess.Type,
            Actor = Actor,
            Recipient = Recipient,
        };
        var candidate = new Candidate { Head = verb, Entry = entry, Words = [verb], Type = guess.Type, Guess = guess };
        candidate.Trace.Add(entry.Id);
        _arguments.Fill(candidate);
        return candidate;
    }
}
