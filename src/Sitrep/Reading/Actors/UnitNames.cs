using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Units of armed forces by their number, "the 103rd Infantry Brigade", "Light Infantry Battalion 320", "42 Commando": one name each,
/// whatever the language model takes the words for.
/// </summary>
internal static class UnitNames
{
    /// <summary>Words of a unit's name besides its number.</summary>
    private const int LongestName = 7;

    private static readonly HashSet<string> WordOrdinals = new(StringComparer.Ordinal)
    {
        "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    };

    /// <summary>"3rd", "Fifth", "II".</summary>
    public static bool IsOrdinal(string form) =>
        WordOrdinals.Contains(form)
        || (form.Length is > 2 and < 7 && char.IsAsciiDigit(form[0]) && form[^2..] is "st" or "nd" or "rd" or "th" && char.IsAsciiDigit(form[^3]))
        || (form.Length is > 1 and < 6 && form.All(static letter => letter is 'I' or 'V' or 'X'));

    /// <summary>The document with each unit as one name.</summary>
    public static Document In(Document document, KnowledgeBase knowledge)
    {
        var units = Find(document, knowledge.WordSet("units"));
        return units.Count == 0 ? document : new Document(document.Article, document.Tokens, document.Sentences,
            [.. document.Names.Where(name => !units.Exists(unit => unit.First < name.End && name.First < unit.End)).Concat(units).OrderBy(static name => name.First)]);
    }

    /// <summary>Whether a token is the head of a unit's name.</summary>
    public static bool IsUnit(Document document, KnowledgeBase knowledge, int token)
    {
        var index = NounPhrases.NameAt(document, token);
        return index >= 0 && document.Names[index] is { Kind: NameKind.Organisation } name
            && (IsOrdinal(document.Tokens[name.First].Form) || IsNumber(document.Tokens[name.First].Form) || IsNumber(document.Tokens[name.End - 1].Form))
            && Enumerable.Range(name.First, name.End - name.First).Any(word => knowledge.WordSet("units").Contains(document.Tokens[word].Form));
    }

    private static List<Name> Find(Document document, IReadOnlySet<string> units)
    {
        var (tokens, found) = (document.Tokens, new List<Name>());
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (EndAt(tokens, at, sentence.End, units) is var end && end > at)
                {
                    found.Add(new(at, end, new Span(tokens[at].Start, tokens[end - 1].End), NameKind.Organisation));
                    at = end - 1;
                }
            }
        }

        return found;
    }

    /// <summary>Index after the unit whose name begins at a token; or the token where none does.</summary>
    private static int EndAt(Token[] tokens, int at, int limit, IReadOnlySet<string> units)
    {
        if (IsOrdinal(tokens[at].Form) || (IsNumber(tokens[at].Form) && at + 1 < limit && char.IsUpper(tokens[at + 1].Form[0])))
        {
            return LastUnit(tokens, at + 1, limit, units) is var last and >= 0 ? last + 1 : at;
        }

        if (!char.IsUpper(tokens[at].Form[0]) || tokens[at].Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ))
        {
            return at;
        }

        // "Brigade 5", "Light Infantry Battalion No. 320"
        var unit = LastUnit(tokens, at, limit, units);
        var number = unit < 0 ? limit : unit + 1;
        while (number + 1 < limit && tokens[number].Form is "No" or "No." or "Number" or ".")
        {
            number++;
        }

        return number < limit && IsNumber(tokens[number].Form) && unit >= 0 && IsAlone(tokens, number, limit) ? number + 1 : at;
    }

    /// <summary>Index of the last word for a unit in a run of capitals; or -1.</summary>
    private static int LastUnit(Token[] tokens, int first, int limit, IReadOnlySet<string> units)
    {
        var last = -1;
        for (var at = first; at < limit && at - first < LongestName && (char.IsUpper(tokens[at].Form[0]) || (Words.IsHyphen(tokens[at]) && at > first)); at++)
        {
            last = units.Contains(tokens[at].Form) ? at : last;
        }

        return last;
    }

    /// <summary>"Brigade 5" and no "Brigade 50 kilometres north" or "Battalion 200 men".</summary>
    private static bool IsAlone(Token[] tokens, int number, int limit) =>
        number + 1 >= limit || tokens[number + 1].Upos is Upos.VERB or Upos.AUX or Upos.ADP or Upos.PUNCT or Upos.CCONJ or Upos.PART or Upos.PRON or Upos.SCONJ or Upos.ADV;

    private static bool IsNumber(string form) => form.Length is > 0 and < 5 && form.All(char.IsAsciiDigit);
}
