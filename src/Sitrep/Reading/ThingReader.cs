using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Finds weapons, vehicles, platforms, facilities, sums of money and events that common nouns name.</summary>
internal static class ThingReader
{
    /// <summary>Reads them in the order of the text, each with the words that go with its noun.</summary>
    public static List<(Span Span, EntityType Kind)> Read(Document document, KnowledgeBase knowledge)
    {
        var found = new List<(Span, EntityType)>();
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Sum(document, i, out var end))
            {
                found.Add((new(tokens[i].Start, tokens[end - 1].End), EntityType.Money));
                i = end - 1;
            }
            else if (Words.IsNominal(tokens[i]) && TypeOf(document, knowledge, i) is { } type)
            {
                var first = i;
                while (first > 0 && tokens[first - 1].Upos is Upos.NOUN or Upos.ADJ && document.Dominates(i, first - 1) && TimeWord.Of(tokens[first - 1]).Kind == TimeWordKind.None)
                {
                    first--;
                }

                found.Add((new(tokens[first].Start, tokens[i].End), type));
            }
        }

        return found;
    }

    /// <summary>$5 million, 30 million euros.</summary>
    private static bool Sum(Document document, int at, out int end)
    {
        var tokens = document.Tokens;
        end = at + 1;
        if (tokens[at].Form is "$" or "€" or "£" or "¥" or "US$" && at + 1 < tokens.Length)
        {
            return NumberParser.TryParse(tokens, at + 1, tokens.Length, out end, out _) || (char.IsAsciiDigit(tokens[at + 1].Form[0]) && (end = at + 2) > 0);
        }

        if (Numeral.Of(tokens[at]).Kind == NumeralKind.None || !NumberParser.TryParse(tokens, at, tokens.Length, out end, out _) || end >= tokens.Length)
        {
            return false;
        }

        end++;
        return tokens[end - 1].Lemma is "dollar" or "euro" or "pound" or "ruble" or "rouble" or "rupee" or "yen" or "yuan" or "dinar" or "riyal" or "rial" or "lira" or "dirham" or "shekel" or "franc" or "peso";
    }

    private static EntityType? TypeOf(Document document, KnowledgeBase knowledge, int token)
    {
        var lemma = document.Tokens[token].Lemma;
        var pair = token > 0 && document.Tokens[token - 1].Upos is Upos.NOUN or Upos.ADJ ? knowledge.Things.KindOf($"{document.Tokens[token - 1].Lemma} {lemma}") : null;
        if (document.Tokens[token].Deprel == Deprel.Compound && pair is null && token + 1 < document.Tokens.Length && knowledge.Things.KindOf(document.Tokens[token + 1].Lemma) is not null)
        {
            return null;
        }

        return (pair ?? knowledge.Things.KindOf(lemma)) switch
        {
            ThingKind.Weapon => EntityType.Weapon,
            ThingKind.Vehicle => EntityType.Vehicle,
            ThingKind.MilitaryPlatform => EntityType.MilitaryPlatform,
            ThingKind.Facility => EntityType.Facility,
            ThingKind.Settlement => IsDefinite(document, token) ? EntityType.Location : null,
            _ => IsEvent(knowledge, lemma) ? EntityType.Event : null,
        };
    }

    /// <summary>"the city", "a town", "villages": one that the text speaks of; "city council" is none.</summary>
    private static bool IsDefinite(Document document, int token) =>
        document.Tokens[token] is { Upos: Upos.NOUN, Deprel: not Deprel.Compound, Lemma: not "settlement" } && (Words.IsPlural(document.Tokens[token]) || document.HasChild(token, Deprel.Det) || document.HasChild(token, Deprel.NmodPoss));

    private static bool IsEvent(KnowledgeBase knowledge, string lemma)
    {
        foreach (var entry in knowledge.Predicates.Nouns(lemma))
        {
            if (entry.Words.Length == 1 && entry.Refusal is null)
            {
                return true;
            }
        }

        return false;
    }
}
