using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Finds every number that counts people or things, with its operator, bounds, counted noun and scope.</summary>
public static class QuantityReader
{
    private static readonly HashSet<string> OfAnAge = ["son", "daughter", "child", "brother", "sister", "boy", "girl", "man", "woman", "sibling", "teenager", "nephew", "niece", "cousin", "grandchild"];

    /// <summary>Reads all quantities of a document in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="times">Its time expressions, whose numbers are no counts; empty when they are not known.</param>
    /// <param name="coordinates">Where the text gives points in figures, whose degrees and minutes are no counts either.</param>
    public static List<Quantity> Read(Document document, IReadOnlyList<TimeMention> times, IReadOnlyList<Span>? coordinates = null)
    {
        var quantities = new List<Quantity>();
        var phrases = new List<NumberPhrase>();
        var time = 0;
        foreach (var sentence in document.Sentences)
        {
            phrases.Clear();
            var at = sentence.First;
            while (at < sentence.End)
            {
                while (time < times.Count && times[time].End <= at)
                {
                    time++;
                }

                if (time < times.Count && times[time].First <= at)
                {
                    at = times[time].End;
                }
                else if (!MayBegin(document.Tokens, at, sentence.End) || coordinates?.Any(point => point.Overlaps(document.Tokens[at].Span)) == true)
                {
                    at++;
                }
                else
                {
                    if (NumberReader.TryRead(document, at, sentence.First, sentence.End, out var phrase))
                    {
                        Join(document.Tokens, phrases, phrase);
                    }

                    at = Math.Max(at + 1, phrase.End);
                }
            }

            Add(document, sentence, phrases, quantities);
        }

        return quantities;
    }

    /// <summary>
    /// How many a noun phrase stands for, its coordinated phrases added up: "two soldiers and a civilian" is 3,
    /// "a man, his wife and their three children" is 5, a named person is 1.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="knowledge">What says which nouns stand for several.</param>
    /// <param name="nounHead">Token index of the phrase's head.</param>
    /// <param name="kind">What the result counts.</param>
    /// <returns>Null when the words set no number ("soldiers", "a crowd").</returns>
    public static Quantity? CountOf(Document document, KnowledgeBase knowledge, int nounHead, QuantityKind kind) => PhraseCount.Of(document, CountWords.Of(knowledge), nounHead, kind);

    /// <summary>Whether a noun stands for several or for an unknown number: a plural, "family", "convoy".</summary>
    internal static bool IsSeveral(Document document, KnowledgeBase knowledge, int noun) => PhraseCount.IsSeveral(document, CountWords.Of(knowledge), noun);

    /// <summary>Adds a phrase; "more than 10 but fewer than 40 people" is one with two bounds.</summary>
    private static void Join(Token[] tokens, List<NumberPhrase> phrases, NumberPhrase phrase)
    {
        if (phrases.Count > 0 && phrases[^1] is var before && before.Noun < before.End && phrase.First == before.End + 1 && tokens[before.End].Form is "and" or "but"
            && IsFloor(before.Operator) != IsFloor(phrase.Operator) && (IsFloor(before.Operator) || IsCeiling(before.Operator)) && (IsFloor(phrase.Operator) || IsCeiling(phrase.Operator)))
        {
            var (low, high) = (before.Low ?? phrase.Low, before.High ?? phrase.High);
            phrases[^1] = phrase with { First = before.First, Operator = QuantityOperator.Range, Low = low, Best = null, High = high };
            return;
        }

        phrases.Add(phrase);
    }

    private static bool IsFloor(QuantityOperator how) => how is QuantityOperator.AtLeast or QuantityOperator.MoreThan;

    private static bool IsCeiling(QuantityOperator how) => how is QuantityOperator.AtMost or QuantityOperator.LessThan;

    private static bool MayBegin(Token[] tokens, int at, int limit)
    {
        ref readonly var token = ref tokens[at];
        if (Numeral.Of(token).Kind != NumeralKind.None)
        {
            return true;
        }

        var article = token.Form.Length <= 2 && (Words.Is(token, "a") || Words.Is(token, "an"));
        return (Words.Is(token, "quarter") && at + 3 < limit && Words.Is(tokens[at + 1], "of") && Words.Is(tokens[at + 2], "a"))
            || (article && at + 1 < limit && Numeral.Of(tokens[at + 1]).Kind != NumeralKind.None)
            || (Words.Is(token, "half") && at + 2 < limit && Numeral.Of(tokens[at + 2]).Kind == NumeralKind.Scale);
    }

    private static void Add(Document document, Sentence sentence, List<NumberPhrase> phrases, List<Quantity> quantities)
    {
        var begin = quantities.Count;
        RemoveAges(document.Tokens, phrases);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            quantities.Add(ToQuantity(document, phrase, QuantityKinds.Of(document, phrase)));
        }

        QuantityScopes.ShareKinds(document.Tokens, phrases, quantities, begin);
        for (var i = 0; i < phrases.Count; i++)
        {
            var (scope, whole) = QuantityScopes.Of(document, sentence, phrases, i, quantities, begin);
            var kind = quantities[begin + i].Kind;
            kind = kind is not (QuantityKind.Other or QuantityKind.Troops) ? kind
                : whole is { } of && quantities[of].Kind is QuantityKind.Killed or QuantityKind.Injured or QuantityKind.Abducted or QuantityKind.Arrested or QuantityKind.Displaced ? quantities[whole.Value].Kind
                : kind == QuantityKind.Other && QuantityScopes.IsTollOfDead(document.Tokens, sentence.First, phrases[i]) ? QuantityKind.Killed
                : kind == QuantityKind.Other && i > 0 && NotCounts.IsPutAt(document.Tokens, sentence.First, phrases[i].First) ? quantities[begin + i - 1].Kind : kind;
            quantities[begin + i] = quantities[begin + i] with { Kind = kind, Scope = scope, PartOf = whole };
        }
    }

    /// <summary>"his two sons, 6 and 9": as many bare numbers behind persons as they are say how old they are.</summary>
    private static void RemoveAges(Token[] tokens, List<NumberPhrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i] is not { Best: >= 2 and <= 4 and var count } persons || persons.Noun < persons.End || !OfAnAge.Contains(tokens[persons.Noun].Lemma))
            {
                continue;
            }

            var at = persons.Noun + 1;
            var ages = 0;
            while (i + 1 + ages < phrases.Count && phrases[i + 1 + ages] is var age && age.Noun < age.End && age.First - at <= 2 && Enumerable.Range(at, age.First - at).All(token => tokens[token].Form is "," or "and" or "aged" or "ages" or "("))
            {
                at = age.End;
                ages++;
            }

            if (ages == count)
            {
                phrases.RemoveRange(i + 1, ages);
            }
        }
    }

    internal static Quantity ToQuantity(Document document, in NumberPhrase phrase, QuantityKind kind) => new()
    {
        Span = SpanOf(document, phrase),
        Kind = kind,
        Operator = phrase.Operator,
        Low = phrase.Low,
        Best = phrase.Best,
        High = phrase.High,
        Head = phrase.Noun,
    };

    private static Span SpanOf(Document document, in NumberPhrase phrase) =>
        new(document.Tokens[phrase.First].Start, document.Tokens[Math.Max(phrase.End - 1, phrase.Noun)].End);
}
