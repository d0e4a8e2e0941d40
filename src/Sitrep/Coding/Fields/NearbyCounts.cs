using Sitrep.Articles;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Numbers that stand beside a predicate where the tree has lost its argument: "13 people, most of them civilians, were
/// killed", "killed up to seven Afghans".
/// </summary>
internal static class NearbyCounts
{
    /// <summary>Tokens behind a noun within which "numbering 900" still speaks of it.</summary>
    private const int FarthestNumbering = 6;

    /// <summary>"the brigades, numbering about 900, arrived": the number that a participle gives a noun, or -1.</summary>
    public static int Numbering(Document document, int noun)
    {
        var end = Math.Min(document.Sentences[document.SentenceOf(noun)].End, noun + FarthestNumbering);
        for (var token = noun + 1; token < end; token++)
        {
            if (document.Tokens[token] is { Lemma: "number", Xpos: "VBG" })
            {
                while (++token < end)
                {
                    if (document.Tokens[token].Upos == Upos.NUM)
                    {
                        return token;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>Tokens before a verb within which the number of those it happened to is looked for.</summary>
    private const int Farthest = 60;

    /// <summary>Adverbs and days that may stand between a verb and the number after it.</summary>
    private const int MostBetween = 3;

    /// <summary>Whether a form of "be" stands among a verb's auxiliaries, and whether it is a singular one ("was", "has been").</summary>
    public static (bool Be, bool Singular) Voice(Document document, int verb)
    {
        var tokens = document.Tokens;
        var (be, singular) = (false, false);
        for (var at = GroupStart(tokens, document.Sentences[document.SentenceOf(verb)], verb); at < verb; at++)
        {
            be |= tokens[at].Upos == Upos.AUX && tokens[at].Lemma is "be" or "get";
            singular |= tokens[at].Form is "was" or "is" or "has" or "'s";
        }

        return (be, be && singular);
    }

    /// <summary>Head of the counted phrase before a passive or intransitive verb, what stands between commas or brackets left out; -1 for none.</summary>
    public static int Before(Document document, int verb, IReadOnlyList<Quantity> numbers)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[document.SentenceOf(verb)];
        var at = GroupStart(tokens, sentence, verb) - 1;
        if (at < sentence.First)
        {
            return -1;
        }

        if (EndingAt(tokens, sentence, at, numbers) is var direct and >= 0)
        {
            return FirstOfList(tokens, direct);
        }

        // "Five people, a mother and four children, were killed", "18 people -- mostly women -- were killed".
        var form = tokens[at].Form;
        if (form is not ("," or ")" or "--" or "-" or "–" or "—" or "]"))
        {
            return -1;
        }

        for (var open = at - 1; open > sentence.First && at - open < Farthest; open--)
        {
            if (tokens[open].Form == (form is ")" ? "(" : form is "]" ? "[" : form) && EndingAt(tokens, sentence, open - 1, numbers) is var head and >= 0)
            {
                return FirstOfList(tokens, head);
            }
        }

        return -1;
    }

    /// <summary>"a couple and their three children": the first of those that the tree joins.</summary>
    private static int FirstOfList(Token[] tokens, int head)
    {
        while (tokens[head].Deprel == Deprel.Conj && tokens[head].Head is >= 0 and var first && first < head && tokens[first].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM)
        {
            head = first;
        }

        return head;
    }

    /// <summary>Head of the number that begins within three words after a word, days and adverbs between them; -1 for none.</summary>
    public static int NumberAfter(Document document, int word, IReadOnlyList<Quantity> numbers) => After(document, word, numbers, numbersOnly: true);

    /// <summary>Head of the phrase right after a word of an active predicate; -1 for none.</summary>
    public static int After(Document document, int word, IReadOnlyList<Quantity> numbers) => After(document, word, numbers, numbersOnly: false);

    private static int After(Document document, int word, IReadOnlyList<Quantity> numbers, bool numbersOnly)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[document.SentenceOf(word)];
        var skipped = 0;
        for (var at = word + 1; at < sentence.End && skipped <= MostBetween; at++, skipped++)
        {
            foreach (var number in numbers)
            {
                if (number.Span.Start == tokens[at].Start && number.Kind is not QuantityKind.Weapons)
                {
                    return number.Head;
                }
            }

            if (tokens[at].Upos is Upos.DET && tokens[at].Lemma is "a" or "an" or "the" || tokens[at].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN || tokens[at].Xpos == "PRP$")
            {
                return numbersOnly || Arguments.IsTime(document, at) ? -1 : LastOfPhrase(document, at, sentence.End);
            }

            if (!(tokens[at].Upos == Upos.ADV || (tokens[at].Form is "on" && at + 1 < sentence.End && Arguments.IsTime(document, at + 1)) || Arguments.IsTime(document, at)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>First word of a verb with its auxiliaries, adverbs and what it is joined to: "have reportedly been abducted and killed".</summary>
    private static int GroupStart(Token[] tokens, Sentence sentence, int verb)
    {
        var at = verb;
        while (at > sentence.First)
        {
            ref readonly var before = ref tokens[at - 1];
            var reported = before.Form is "to" && at - 2 >= sentence.First && tokens[at - 2].Lemma is "report" or "say" or "believe" or "confirm" or "know";
            var joined = before.Form is "and" && at - 2 >= sentence.First && tokens[at - 2] is { Upos: Upos.VERB, Xpos: "VBN" or "VBD" };
            if (!(before.Upos is Upos.AUX or Upos.ADV || joined || reported
                || (before.Upos == Upos.VERB && (before.Lemma is "report" or "fear" or "confirm" or "believe" or "presume" or "find" or "declare" or "pronounce" or "say" or "know" || tokens[at].Form is "and"))))
            {
                break;
            }

            at--;
        }

        return at;
    }

    /// <summary>The counted noun of a phrase that ends at a token and stands by no preposition; coordinated ones give the first.</summary>
    private static int EndingAt(Token[] tokens, Sentence sentence, int end, IReadOnlyList<Quantity> numbers)
    {
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var number = numbers[i];
            if (number.Head > end || number.Head < sentence.First || number.Scope == QuantityScope.Subset)
            {
                continue;
            }

            if (!Continues(tokens, number.Head + 1, end))
            {
                return -1;
            }

            // "killed and 34 injured": after a verb's "and" a number stands alone.
            var before = FirstOf(tokens, number) - 1;
            // "One of the five policemen shot in Lima"
            before -= before > sentence.First && tokens[before].Upos == Upos.DET && Words.Is(tokens[before - 1], "of") ? 1 : 0;
            if (before < sentence.First || tokens[before].Upos is not (Upos.ADP or Upos.CCONJ)
                || (tokens[before].Upos == Upos.CCONJ && before > sentence.First && tokens[before - 1].Upos is Upos.VERB or Upos.ADJ or Upos.PUNCT))
            {
                return number.Head;
            }

            // "two soldiers and three civilians were killed": the first of them holds the rest.
            if (tokens[before].Upos == Upos.CCONJ && EndingAt(tokens, sentence, before - 1, numbers) is var first and >= 0)
            {
                return first;
            }

            end = before;
        }

        return -1;
    }

    private static bool Continues(Token[] tokens, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            var apart = tokens[at].Form is ";" or ":" or "." || (tokens[at].Form is "," && !Words.At(tokens, at + 1, "including"));
            if (apart || tokens[at].Upos is Upos.AUX or Upos.SCONJ or Upos.PRON || tokens[at].Xpos is "VBD" or "VBZ" or "VBP")
            {
                return false;
            }
        }

        return true;
    }

    private static int LastOfPhrase(Document document, int at, int limit)
    {
        var tokens = document.Tokens;
        var last = -1;
        for (; at < limit && !Arguments.IsTime(document, at) && (tokens[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || tokens[at].Xpos is "PRP$" or "POS" or "HYPH"); at++)
        {
            last = tokens[at].Upos is Upos.NOUN or Upos.PROPN ? at : last;
        }

        return last;
    }

    private static int FirstOf(Token[] tokens, Quantity number)
    {
        var at = number.Head;
        while (at > 0 && tokens[at].Start > number.Span.Start)
        {
            at--;
        }

        return at;
    }
}
