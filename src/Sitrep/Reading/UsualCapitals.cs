using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Gives lines in capitals, and articles without a capital, the capitals that edited text has (truecasing, Lita et al. 2003): names as the
/// rest of the article or the dictionaries spell them, other words in small letters. No character moves.
/// </summary>
internal static class UsualCapitals
{
    /// <summary>Letters from which a line shows how it is written.</summary>
    private const int FewestLetters = 12;

    /// <summary>A longer word is no acronym unless it is known as one.</summary>
    private const int LongestAcronym = 5;

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("AEIOUYaeiouy");

    /// <summary>The article in its usual capitals; null when it has them.</summary>
    /// <param name="document">The article as it was published, analysed.</param>
    /// <param name="knowledge">The dictionaries.</param>
    public static Article? Of(Document document, KnowledgeBase knowledge)
    {
        var written = Casing(document.Article.Content);
        var isWithoutCase = written.Upper == 0 && written.Lower >= FewestLetters;
        var isInCapitals = written.Upper > 4 * written.Lower && written.Upper >= FewestLetters;
        char[]? spelled = null;
        Dictionary<string, string>? elsewhere = null;
        HashSet<string>? towns = null;
        foreach (var sentence in document.Sentences)
        {
            if (!isWithoutCase && !IsInCapitals(document, sentence, isInCapitals))
            {
                continue;
            }

            spelled ??= document.Article.Content.ToCharArray();
            elsewhere ??= Elsewhere(document, isInCapitals || isWithoutCase);
            towns ??= Towns(document);
            if (!IsDateline(document.Tokens, sentence))
            {
                Spell(document, sentence, knowledge, elsewhere, towns, spelled);
            }
        }

        if (spelled is null)
        {
            return null;
        }

        var article = document.Article;
        var content = new string(spelled);
        return article.Spelled(article.BodyStart > 0 ? content[..article.Title!.Length] : article.Title, content[article.BodyStart..]);
    }

    private static bool IsInCapitals(Document document, Sentence sentence, bool shortToo)
    {
        var (upper, lower) = Casing(document.Article.Content.AsSpan(sentence.Span.Start, sentence.Span.Length));
        return lower == 0 && upper > 1 && (shortToo || (upper >= FewestLetters && sentence.End - sentence.First > 2));
    }

    /// <summary>"SAN SALVADOR, 3 Jan (EFE) --" is known by its capitals.</summary>
    private static bool IsDateline(Token[] tokens, Sentence sentence) => tokens[sentence.End - 1].Form is "-" or "--" or "\u2013" or "\u2014" or "]";

    private static (int Upper, int Lower) Casing(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return (upper, lower);
    }

    /// <summary>Words as lines in ordinary letters write them within a sentence.</summary>
    private static Dictionary<string, string> Elsewhere(Document document, bool nowhere)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (nowhere)
        {
            return spellings;
        }

        foreach (var sentence in document.Sentences)
        {
            if (sentence.IsHeadline || IsInCapitals(document, sentence, shortToo: true))
            {
                continue;
            }

            for (var i = sentence.First + 1; i < sentence.End; i++)
            {
                if (document.Tokens[i].Form.Length > 1)
                {
                    spellings.TryAdd(document.Tokens[i].Form, document.Tokens[i].Form);
                }
            }
        }

        return spellings;
    }

    /// <summary>
    /// Short words where only a place stands, so that they are no acronyms elsewhere either: first in a dateline ("GAO, MALI - "), and
    /// behind "in" or "near" without a noun to follow.
    /// </summary>
    private static HashSet<string> Towns(Document document)
    {
        var towns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tokens = document.Tokens;
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var next = i + 1 < sentence.End ? tokens[i + 1].Upos : Upos.PUNCT;
                var isDated = i == sentence.First && IsDateline(tokens, sentence) && next == Upos.PUNCT;
                var isWhere = i > sentence.First && tokens[i - 1].Form.ToLowerInvariant() is "in" or "near" && next is Upos.PUNCT or Upos.ADP or Upos.VERB or Upos.CCONJ or Upos.SCONJ or Upos.ADV;
                if (tokens[i].Form.Length <= KnownNames.LongestAcronym && (isDated || isWhere))
                {
                    towns.Add(tokens[i].Form);
                }
            }
        }

        return towns;
    }

    private static void Spell(Document document, Sentence sentence, KnowledgeBase knowledge, Dictionary<string, string> elsewhere, HashSet<string> towns, char[] text)
    {
        var tokens = document.Tokens;
        string[] capitals = [.. tokens[sentence.First..sentence.End].Select(static token => token.Form.ToUpperInvariant())];
        for (var i = sentence.First; i < sentence.End;)
        {
            var length = tokens[i].Upos is Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.X or Upos.DET or Upos.NUM
                ? knowledge.Names.Longest(capitals, i - sentence.First, out var entries)
                : Nothing(out entries);
            if (length > 0 && Alias(document, i, length, entries, knowledge, isTown: length == 1 && towns.Contains(tokens[i].Form)) is { } alias)
            {
                for (var at = 0; at < length; at++)
                {
                    Write(text, tokens[i + at], alias[at]);
                }

                i += length;
            }
            else
            {
                Write(text, tokens[i], elsewhere.TryGetValue(tokens[i].Form, out var known) ? known : Usual(document, i, knowledge));
                i++;
            }
        }

        var first = tokens[sentence.First].Start;
        while (first < tokens[sentence.End - 1].End && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        text[first] = char.ToUpperInvariant(text[first]);
    }

    /// <summary>The words of a name as the dictionary has them; null where it has them otherwise, or the words may be no name.</summary>
    private static string[]? Alias(Document document, int first, int length, ReadOnlySpan<NameEntry> entries, KnowledgeBase knowledge, bool isTown)
    {
        var name = length == 1 ? NounPhrases.NameAt(document, first) : -1;
        var isAlone = name < 0 || (document.Names[name].End - document.Names[name].First == 1 && document.Names[name].Kind != NameKind.Person);
        var follows = first > 0 && document.Tokens[first - 1].Upos == Upos.ADP;
        var isShort = document.Tokens[first].Form.Length <= KnownNames.LongestAcronym;
        var isName = length > 1 || name >= 0 || document.Tokens[first].Upos is Upos.PROPN or Upos.ADJ or Upos.X;
        foreach (var entry in entries)
        {
            // "CARE" and "RICE" are names only where the tree takes them for one, and Kim Il Sung's "KIM" is no acronym.
            if (!(isTown && entry.State is null) && (isName || (entry.Sense != NameSense.Surname && (entry.Sense != NameSense.Capital || follows) && knowledge.Names.Longest([Initial(document.Tokens[first].Form.ToLowerInvariant())], 0, out _) > 0))
                && Spelled(document.Tokens.AsSpan(first, length), entry.Alias) is { } spelled
                && (isAlone || !isShort || entry is { State: not null } or { Actor.Country: "UNO" or "IGO" } || spelled[0].Any(char.IsLower)))
            {
                return spelled;
            }
        }

        return null;
    }

    /// <summary>The words as a name writes them that has the same letters.</summary>
    private static string[]? Spelled(ReadOnlySpan<Token> words, string alias)
    {
        var spelled = new string[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var length = words[i].Form.Length;
            if (at + length > alias.Length || !alias.AsSpan(at, length).Equals(words[i].Form, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            spelled[i] = alias.Substring(at, length);
            at += length;
            at += at < alias.Length && alias[at] == ' ' ? 1 : 0;
        }

        return at == alias.Length ? spelled : null;
    }

    private static string Usual(Document document, int at, KnowledgeBase knowledge)
    {
        ref readonly var token = ref document.Tokens[at];
        if (token.Form is "i" or "I" || (token.Form.Length == 1 && token.Upos is Upos.PROPN or Upos.NOUN) || IsAcronym(token))
        {
            return token.Form.ToUpperInvariant();
        }

        var lower = token.Form.ToLowerInvariant();
        if (lower.Any(char.IsAsciiDigit))
        {
            // "95th", "F-16s".
            return char.IsLetter(lower[0]) ? lower[^1] == 's' ? token.Form[..^1].ToUpperInvariant() + "s" : token.Form.ToUpperInvariant() : lower;
        }

        var inName = NounPhrases.NameAt(document, at) >= 0;
        var isName = token.Upos == Upos.PROPN || (inName && token.Upos is Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.X or Upos.NUM);
        if (isName && !IsCommonNoun(document, at, lower, knowledge))
        {
            return Capitalized(lower, IsCapitalPart);
        }

        return isName || token.Upos is Upos.ADJ or Upos.NOUN ? Capitalized(lower, (part, _) => IsNamePart(part, knowledge)) : lower;
    }

    /// <summary>"THE PRESIDENT SAID", "AL HALI DISTRICT": a noun for a role beside no name, or for a thing behind one.</summary>
    private static bool IsCommonNoun(Document document, int at, string lower, KnowledgeBase knowledge)
    {
        var ends = at + 1 == document.Tokens.Length || document.Tokens[at + 1].Upos != Upos.PROPN;
        return ends && (knowledge.Things.KindOf(lower) is not null || (knowledge.Roles.Nouns(lower).Length > 0 && (at == 0 || document.Tokens[at - 1].Upos != Upos.PROPN)));
    }

    /// <summary>Of "Jaish-e-Mohammad" and "Houthi-run" only names take a capital.</summary>
    private static bool IsCapitalPart(string part, int start) =>
        start == 0 || (part.Length > 2 && !part.EndsWith("ed", StringComparison.Ordinal) && part is not ("run" or "led" or "held" or "born" or "wide"));

    /// <summary>"PRO-JAKARTA": a part that names a state, a people or its seat.</summary>
    private static bool IsNamePart(string part, KnowledgeBase knowledge)
    {
        if (knowledge.Names.Longest([Initial(part)], 0, out var entries) == 0)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (entry is { Sense: NameSense.Adjective or NameSense.People } && entry.Alias.Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of a name that no vowel or a point makes readable only letter by letter.</summary>
    private static bool IsAcronym(in Token token) =>
        token.Upos is Upos.PROPN or Upos.X && token.Form.Length is > 1 and <= LongestAcronym
        && (token.Form.Contains('.') ? token.Form[1] == '.' : !token.Form.AsSpan().ContainsAny(Vowels))
        && !EnglishWords.Titles.Contains(token.Form.TrimEnd('.'));

    private static string Capitalized(string lower, Func<string, int, bool> isName)
    {
        var spelled = new char[lower.Length];
        var start = 0;
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i == lower.Length || lower[i] is '-' or '\'' or '\u2019')
            {
                var part = lower[start..i];
                (isName(part, start) ? Initial(part) : part).CopyTo(0, spelled, start, part.Length);
                if (i < lower.Length)
                {
                    spelled[i] = lower[i];
                }

                start = i + 1;
            }
        }

        return new string(spelled);
    }

    private static string Initial(string lower) => lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];

    private static void Write(char[] text, in Token token, string spelled) => spelled.CopyTo(0, text, token.Start, Math.Min(spelled.Length, token.End - token.Start));

    private static int Nothing(out ReadOnlySpan<NameEntry> entries)
    {
        entries = default;
        return 0;
    }
}
