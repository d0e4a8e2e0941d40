using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Links pronouns to what they most likely stand for: the nearest fitting subject or speaker first (the order of Hobbs 1978 over
/// dependency trees), by number, gender and sort; not over a break between texts.
/// </summary>
internal static class Pronouns
{
    private const int Reach = 3;
    private const int SpeakerReach = 12;

    /// <summary>What arms count for in one who does violence, in points of the score.</summary>
    private const int ViolenceBonus = 10;

    /// <summary>Sentences into a paragraph from which on a pronoun does not point back beyond its beginning.</summary>
    private const int DeepInParagraph = 2;

    /// <summary>Links what can be linked, in the order of the text.</summary>
    public static void Link(Document document, KnownNames known, List<Mention> mentions, MentionLinks links, Cohesion cohesion, Dictionary<int, string> open)
    {
        var quoted = QuotedWords.Of(document);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Form != MentionForm.Pronoun)
            {
                continue;
            }

            if (IsSpeaker(document, mentions[i].Head))
            {
                SameSpeaker(document, mentions, links, quoted, i);
                continue;
            }

            if (document.Tokens[mentions[i].Head].Deprel == Deprel.Expl)
            {
                continue;
            }

            var best = Best(document, known, mentions, links, cohesion, i, out var broken);
            if (best >= 0)
            {
                links.Join(best, i);
            }
            else
            {
                open[mentions[i].Head] = broken ? "what stands before it belongs to another text" : "nothing before it fits";
            }
        }
    }

    /// <summary>"I" and "we" are one speaker as long as the quotation, or the text around it, goes on.</summary>
    private static void SameSpeaker(Document document, List<Mention> mentions, MentionLinks links, bool[] quoted, int index)
    {
        var person = Person(document, mentions[index].Head);
        for (var j = index - 1; j >= 0 && document.SentenceOf(mentions[index].Head) - document.SentenceOf(mentions[j].Head) <= SpeakerReach; j--)
        {
            if (mentions[j].Form == MentionForm.Pronoun && Person(document, mentions[j].Head) == person && quoted[mentions[j].Head] == quoted[mentions[index].Head])
            {
                links.Join(j, index);
                return;
            }
        }
    }

    private static int Person(Document document, int head) => document.Tokens[head].Form.ToLowerInvariant() switch
    {
        "i" or "me" or "my" or "mine" or "myself" => 1,
        "we" or "us" or "our" or "ours" or "ourselves" => 2,
        "you" or "your" or "yours" or "yourself" => 3,
        _ => 0,
    };

    private static bool IsSpeaker(Document document, int head) =>
        document.Tokens[head].Form.ToLowerInvariant() is "i" or "me" or "my" or "mine" or "myself" or "we" or "us" or "our" or "ours" or "ourselves" or "you" or "your" or "yours" or "yourself";

    private static int Best(Document document, KnownNames known, List<Mention> mentions, MentionLinks links, Cohesion cohesion, int index, out bool broken)
    {
        var pronoun = mentions[index];
        var sentence = document.SentenceOf(pronoun.Head);
        var speaker = SpeakingState(document, known, pronoun.Head);
        var (doesHarm, isHarmed) = Harm(document, known, pronoun.Head);
        var opening = FirstOfParagraph(document, sentence);
        var best = -1;
        var bestScore = 0;
        broken = false;
        for (var j = index - 1; j >= 0; j--)
        {
            var distance = sentence - document.SentenceOf(mentions[j].Head);
            if (distance > Reach || (document.SentenceOf(mentions[j].Head) < opening && sentence - opening >= DeepInParagraph))
            {
                break;
            }

            if (!Fits(document, mentions[j], links.Of(j), pronoun) || Forbidden(document, mentions[j], pronoun) || IsOfDoer(document, links, j, pronoun) || (speaker is not null && IsOf(known, mentions[j], speaker)))
            {
                continue;
            }

            if (!cohesion.Bridges(mentions[j].Head, pronoun.Head))
            {
                broken = true;
                continue;
            }

            var score = Score(document, mentions[j], links.Of(j), pronoun, distance, links.IsJoined(j)) - Math.Min(12, (index - j) / 2)
                + (doesHarm || isHarmed ? Suits(document, known.Knowledge, mentions[j].Head, doesHarm) : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (j, score);
            }
        }

        return best;
    }

    /// <summary>Whether a pronoun does violence to somebody, and whether it is done to him: "they beheaded residents", "fired on them".</summary>
    private static (bool Does, bool Suffers) Harm(Document document, KnownNames known, int pronoun)
    {
        var verb = Clauses.VerbOfObject(document, pronoun);
        var suffers = verb >= 0;
        verb = suffers ? verb : document.Tokens[pronoun] is { Deprel: Deprel.Nsubj, Head: >= 0 and var told } ? told : -1;
        if (verb < 0 || document.Tokens[verb].Upos != Upos.VERB)
        {
            return (false, false);
        }

        foreach (var entry in known.Knowledge.Predicates.Verbs(document.Tokens[verb].Lemma))
        {
            if (entry is { Type: EventType.Assault, Words: [_] or [_, "on" or "at" or "upon"] })
            {
                return (!suffers, suffers);
            }
        }

        return (false, false);
    }

    /// <summary>How well a noun suits one who does violence or suffers it: those who bear arms do it, to people; things do neither.</summary>
    private static int Suits(Document document, KnowledgeBase knowledge, int head, bool does)
    {
        var role = Roles.At(document, knowledge, head);
        return does && role is { Armed: true } ? ViolenceBonus
            : role is not { Number: RoleNumber.Person or RoleNumber.Group } && knowledge.Things.Is(document.Tokens[head].Lemma, ThingKind.Weapon, ThingKind.Vehicle, ThingKind.Facility) ? -2 * ViolenceBonus
            : 0;
    }

    /// <summary>"dragged them from their beds and shot them": who does it is not also whom it is done to, under whatever word.</summary>
    private static bool IsOfDoer(Document document, MentionLinks links, int candidate, Mention pronoun)
    {
        ref readonly var word = ref document.Tokens[pronoun.Head];
        if (word is { Deprel: Deprel.NmodPoss, Head: >= 0 and var envoy } && document.Tokens[envoy] is { Deprel: Deprel.Obj, Head: >= 0 and var act } && document.Tokens[act].Lemma is "expel" or "summon")
        {
            // "severed relations with Chad and expelled its ambassador": nobody expels his own.
            return Clauses.Doer(document, act) is >= 0 and var host && links.At(host) is >= 0 and var said && links.Root(said) == links.Root(candidate);
        }

        if (word.Deprel is not (Deprel.Obj or Deprel.Iobj or Deprel.Nmod) || Clauses.VerbOfObject(document, pronoun.Head) is not (>= 0 and var verb) || word.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || word.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Clauses.Doer(document, verb) is >= 0 and var doer && links.At(doer) is >= 0 and var mention && links.Root(mention) == links.Root(candidate);
    }

    private static int FirstOfParagraph(Document document, int sentence)
    {
        var first = sentence;
        while (first > 0 && !document.Sentences[first].OpensParagraph)
        {
            first--;
        }

        return first;
    }

    private static bool Fits(Document document, Mention candidate, (char Gender, MentionClass Class) chain, Mention pronoun)
    {
        var form = document.Tokens[pronoun.Head].Form.ToLowerInvariant();
        if (candidate.Form == MentionForm.Pronoun && (IsSpeaker(document, candidate.Head) || document.Tokens[candidate.Head].Deprel == Deprel.Expl))
        {
            return false;
        }

        if (pronoun.Gender != ' ')
        {
            var gender = candidate.Gender != ' ' ? candidate.Gender : chain.Gender;
            return !candidate.IsPlural && chain.Class is MentionClass.Person && (gender == ' ' || gender == pronoun.Gender);
        }

        if (form is "it" or "its" or "itself")
        {
            return !candidate.IsPlural && chain.Class != MentionClass.Person && (candidate.Form != MentionForm.Pronoun || document.Tokens[candidate.Head].Form.ToLowerInvariant() is "it" or "its")
                && !HasConjunct(document, candidate.Head);
        }

        // "countries like Turkey and Saudi Arabia": who is named by the way is not "they" two sentences on.
        if (document.SentenceOf(pronoun.Head) - document.SentenceOf(candidate.Head) >= DeepInParagraph
            && document.Tokens[candidate.Head].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Root or Deprel.Conj))
        {
            return false;
        }

        return candidate.IsPlural || HasConjunct(document, candidate.Head) || (chain.Class == MentionClass.Group && candidate.Form != MentionForm.Pronoun)
            || document.Tokens[candidate.Head].Lemma is "police" or "people" or "family" or "team" or "group" or "army";
    }

    /// <summary>The state that says what a "they" stands in: "The United States says they …" speaks of others than its own.</summary>
    private static string? SpeakingState(Document document, KnownNames known, int pronoun)
    {
        var clause = document.ClauseOf(pronoun);
        return Words.Is(document.Tokens[pronoun], "they") && document.Tokens[clause] is { Deprel: Deprel.Ccomp, Head: >= 0 and var report } && Clauses.OwnSubject(document, report) is >= 0 and var subject
            ? known.Covering(subject)?.Best?.State?.Id : null;
    }

    private static bool IsOf(KnownNames known, Mention mention, string state)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (known.Covering(i)?.Best is { } entry && (entry.State?.Id == state || entry.Actor is { } actor && (actor.Country == state || actor.Backers.Contains(state))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasConjunct(Document document, int head)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel == Deprel.Conj && Words.IsNominal(document.Tokens[child]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// An object is not its own subject ("he shot him"), said in the clause or shared with it ("police fired to disperse them"), and a
    /// phrase does not stand for a pronoun within it.
    /// </summary>
    private static bool Forbidden(Document document, Mention candidate, Mention pronoun)
    {
        ref readonly var word = ref document.Tokens[pronoun.Head];
        var possessive = word.Deprel == Deprel.NmodPoss;
        var reflexive = word.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || word.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);
        return (!possessive && !reflexive && word.Head >= 0
                && (document.Tokens[candidate.Head].Head == word.Head || (Clauses.VerbOfObject(document, pronoun.Head) is >= 0 and var verb && Clauses.Doer(document, verb) == candidate.Head)))
            || (candidate.First <= pronoun.Head && pronoun.Head < candidate.End);
    }

    private static int Score(Document document, Mention candidate, (char Gender, MentionClass Class) chain, Mention pronoun, int distance, bool joined)
    {
        ref readonly var word = ref document.Tokens[candidate.Head];
        var role = word.Deprel switch
        {
            Deprel.Nsubj => 30,
            Deprel.NsubjPass => 26,
            Deprel.Obj or Deprel.Root => 16,
            Deprel.NmodPoss => 14,
            Deprel.Appos or Deprel.Conj => 12,
            Deprel.Compound => 2,
            _ => 9,
        };
        var form = candidate.Form switch { MentionForm.Name => 8, MentionForm.Pronoun => 9, MentionForm.Description => 5, _ => 3 };
        var same = candidate.Form == MentionForm.Pronoun && document.Tokens[candidate.Head].Lemma == document.Tokens[pronoun.Head].Lemma ? 6 : 0;
        var gender = pronoun.Gender != ' ' && chain.Gender == pronoun.Gender ? 6 : 0;
        var plural = pronoun.IsPlural && candidate.IsPlural ? 5 : 0;
        var sort = chain.Class == MentionClass.Unknown ? 0 : 3;
        return 20 + role + form + same + gender + plural + sort + (joined ? 3 : 0) - (distance * 12);
    }
}
