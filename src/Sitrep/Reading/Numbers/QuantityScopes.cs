using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Whether a number counts the event itself, a part of another number, or a running total.</summary>
internal static class QuantityScopes
{
    private const int TollReach = 14;

    /// <summary>Scope of one number of a sentence, and the index of its whole where it is a part.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">The sentence's numbers.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="quantities">All quantities so far; those of the sentence begin at <paramref name="begin"/>.</param>
    /// <param name="begin">Index of the sentence's first quantity.</param>
    public static (QuantityScope Scope, int? Whole) Of(
        Document document, Sentence sentence, List<NumberPhrase> phrases, int index, List<Quantity> quantities, int begin)
    {
        var tokens = document.Tokens;
        var phrase = phrases[index];
        if (phrase.Partitive || IsOfDegree(tokens, phrases, index) || IntroducesPart(tokens, sentence.First, phrase.First) || ContinuesPart(tokens, phrases, index, quantities, begin))
        {
            return (QuantityScope.Subset, WholeOf(tokens, phrases, index, quantities, begin));
        }

        if (BreaksDown(tokens, phrases, index, out var whole))
        {
            return (QuantityScope.Subset, begin + whole);
        }

        return (IsRunningTotal(document, sentence, phrase) ? QuantityScope.Cumulative : QuantityScope.Event, null);
    }

    /// <summary>"303 militants, 82 troops and 44 civilians killed": what is said behind the last of a row is said of all.</summary>
    public static void ShareKinds(Token[] tokens, List<NumberPhrase> phrases, List<Quantity> quantities, int begin)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (one, next) = (phrases[i], phrases[i + 1]);
            if (one.Noun >= one.End && next.Noun >= next.End && quantities[begin + i].Kind is QuantityKind.Other or QuantityKind.Troops
                && quantities[begin + i + 1].Kind is QuantityKind.Killed or QuantityKind.Injured or QuantityKind.Abducted or QuantityKind.Arrested or QuantityKind.Displaced
                && next.First - one.Noun <= 3 && Coordinated(tokens, one.Noun + 1, next.First)
                && !(one.First > 0 && tokens[one.First - 1].Upos is Upos.VERB or Upos.ADP))
            {
                quantities[begin + i] = quantities[begin + i] with { Kind = quantities[begin + i + 1].Kind };
            }
        }
    }

    /// <summary>"the toll rose from 59 to 62", "Norway toll: 92"; the toll of the wounded is another.</summary>
    public static bool IsTollOfDead(Token[] tokens, int sentenceFirst, in NumberPhrase phrase)
    {
        var stop = Math.Max(sentenceFirst, phrase.First - TollReach);
        for (var i = phrase.First - 1; i >= stop; i--)
        {
            ref readonly var token = ref tokens[i];
            if (token.Lemma is "wound" or "wounded" or "injure" or "injured" or "injury" or "arrest" or "displaced" || token.Form is ";" || token.Upos is Upos.SCONJ || token.Xpos is "WP" or "WDT")
            {
                return false;
            }

            if (token.Form is "dead" or "deaths" && i > 1 && (Words.Is(tokens[i - 1], "of") || Words.Is(tokens[i - 2], "of")) && tokens[i - (Words.Is(tokens[i - 1], "of") ? 2 : 3)].Lemma is "number" or "count" or "estimate")
            {
                // "its count of the dead from 83 to 62"
                return !Words.Is(tokens[phrase.First - 1], "of");
            }

            if (token.Lemma is "toll" or "tally")
            {
                return !Words.Is(tokens[phrase.First - 1], "of") && (token.Lemma == "toll" || (i > 0 && tokens[i - 1].Lemma is "death"));
            }
        }

        return false;
    }

    /// <summary>"wounded nine others, two seriously"</summary>
    private static bool IsOfDegree(Token[] tokens, List<NumberPhrase> phrases, int index) =>
        index > 0 && phrases[index] is var part && part.End < tokens.Length && part.Noun < part.End && part.First > 0 && tokens[part.First - 1].Form is ","
        && tokens[part.End].Form is "seriously" or "critically" or "severely" or "gravely" or "badly" or "lightly" or "slightly";

    /// <summary>"including three", "among them three", "of whom three", "three of whom".</summary>
    private static bool IntroducesPart(Token[] tokens, int sentenceFirst, int first)
    {
        var at = first - 1;
        // "including the two bombers"
        at -= at > sentenceFirst && tokens[at].Upos == Upos.DET ? 1 : 0;
        if (at < sentenceFirst)
        {
            return false;
        }

        if (Words.Is(tokens[at], "including") || Words.Is(tokens[at], "incl."))
        {
            return true;
        }

        return at > sentenceFirst && (Words.Is(tokens[at], "them") || Words.Is(tokens[at], "whom") || Words.Is(tokens[at], "which") || Words.Is(tokens[at], "these"))
            && (Words.Is(tokens[at - 1], "among") || Words.Is(tokens[at - 1], "amongst") || Words.Is(tokens[at - 1], "of"));
    }

    /// <summary>"including three children and two women": the second is a part like the first.</summary>
    private static bool ContinuesPart(Token[] tokens, List<NumberPhrase> phrases, int index, List<Quantity> quantities, int begin)
    {
        if (index == 0 || quantities[begin + index - 1].Scope != QuantityScope.Subset || IsOfOtherKind(quantities[begin + index - 1].Kind, quantities[begin + index].Kind))
        {
            return false;
        }

        return Coordinated(tokens, Math.Max(phrases[index - 1].End, phrases[index - 1].Noun + 1), phrases[index].First);
    }

    /// <summary>"17 people died, including five children, and 40 were hurt": those hurt are no part of the dead.</summary>
    private static bool IsOfOtherKind(QuantityKind part, QuantityKind next) =>
        part != next && part is QuantityKind.Killed or QuantityKind.Injured && next is QuantityKind.Killed or QuantityKind.Injured;

    private static bool Coordinated(Token[] tokens, int from, int to)
    {
        var joined = false;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Upos is Upos.VERB or Upos.AUX or Upos.PRON)
            {
                return false;
            }

            joined |= tokens[i].Upos == Upos.CCONJ || tokens[i].Form is ",";
        }

        return joined;
    }

    /// <summary>"12 people: eight soldiers and four guards": the parts add up to the whole, after a colon, dash, comma or bracket.</summary>
    private static bool BreaksDown(Token[] tokens, List<NumberPhrase> phrases, int index, out int whole)
    {
        whole = -1;
        for (var first = index; first > 0; first--)
        {
            var before = phrases[first - 1];
            var opens = Math.Max(before.End, before.Noun + 1);
            if (opens < phrases[first].First && tokens[phrases[first].First - 1].Form is ":" or "(" or "–" or "—" or "-" or "--" or "," && before.Best is { } total)
            {
                long sum = 0;
                for (var i = first; i < phrases.Count && phrases[i].Operator == QuantityOperator.Exact; i++)
                {
                    if (i > first && !Coordinated(tokens, Math.Max(phrases[i - 1].End, phrases[i - 1].Noun + 1), phrases[i].First))
                    {
                        break;
                    }

                    sum += phrases[i].Best!.Value;
                    if (sum == total && i > first && i >= index)
                    {
                        whole = first - 1;
                        return true;
                    }
                }
            }

            if (!Coordinated(tokens, opens, phrases[first].First))
            {
                break;
            }
        }

        return false;
    }

    private static int? WholeOf(Token[] tokens, List<NumberPhrase> phrases, int index, List<Quantity> quantities, int begin)
    {
        var part = phrases[index];
        if (part.Partitive && index + 1 < phrases.Count && phrases[index + 1].First <= part.End + 3)
        {
            return begin + index + 1;
        }

        var least = part.Best ?? part.Low ?? 0;
        var named = KindOfWhole(tokens, part);
        for (var i = begin + index - 1; i >= 0 && i >= begin - 2; i--)
        {
            var whole = quantities[i];
            if (named is { } kind && whole.Kind != kind)
            {
                continue;
            }

            if (whole.Scope != QuantityScope.Subset && (whole.High ?? whole.Best ?? whole.Low ?? long.MaxValue) >= least
                && (whole.Kind is not QuantityKind.Weapons || quantities[begin + index].Kind is QuantityKind.Weapons))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"26 of the dead", "five of the wounded": which of the numbers before is the whole.</summary>
    private static QuantityKind? KindOfWhole(Token[] tokens, in NumberPhrase part)
    {
        for (var i = part.End; part.Partitive && i < Math.Min(tokens.Length, part.End + 4); i++)
        {
            switch (tokens[i].Form)
            {
                case "dead" or "killed":
                    return QuantityKind.Killed;
                case "wounded" or "injured":
                    return QuantityKind.Injured;
            }
        }

        return null;
    }

    /// <summary>"bringing the toll to 40", "the toll rose to 40", "more than 900 have been killed since March", "40 so far".</summary>
    private static bool IsRunningTotal(Document document, Sentence sentence, in NumberPhrase phrase)
    {
        var tokens = document.Tokens;
        var stop = Math.Max(sentence.First, phrase.First - TollReach);
        for (var i = phrase.First - 1; i >= stop; i--)
        {
            ref readonly var token = ref tokens[i];
            if (token.Form is ";" or ":" || token.Upos is Upos.SCONJ || token.Xpos is "WP" or "WDT" || (token.Form is "," && Words.Is(tokens[i + 1], "with")))
            {
                break;
            }

            if (token.Lemma is "toll" or "tally")
            {
                return phrase.First - 1 > i && !Words.Is(tokens[phrase.First - 1], "of");
            }

            if (token.Lemma is "bring" or "raise" or "take" or "push" or "lift" && Words.Is(tokens[phrase.First - 1], "to")
                && Has(tokens, i + 1, Math.Min(sentence.End, phrase.First + 8), "total", "number"))
            {
                return true;
            }
        }

        return SoFar(document, sentence, phrase);
    }

    private static bool SoFar(Document document, Sentence sentence, in NumberPhrase phrase)
    {
        var tokens = document.Tokens;
        var verb = phrase.Noun;
        for (var step = 0; step < 4 && tokens[verb].Head >= 0 && tokens[verb].Upos != Upos.VERB; step++)
        {
            verb = tokens[verb].Head;
        }

        if (tokens[verb].Upos != Upos.VERB)
        {
            return false;
        }

        var perfect = false;
        foreach (var child in document.ChildrenOf(verb))
        {
            perfect |= tokens[child].Lemma == "have" && tokens[child].Deprel is Deprel.Aux;
        }

        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            ref readonly var token = ref tokens[i];
            if ((Words.Is(token, "so") && Words.Is(tokens[i + 1], "far"))
                || (Words.Is(token, "to") && Words.Is(tokens[i + 1], "date"))
                || (Words.Is(token, "in") && Words.Is(tokens[i + 1], "total"))
                || (perfect && Words.Is(token, "since"))
                || (perfect && Words.Is(token, "this") && Words.Is(tokens[i + 1], "year")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Token[] tokens, int from, int to, string one, string other)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lemma == one || tokens[i].Lemma == other)
            {
                return true;
            }
        }

        return false;
    }
}
