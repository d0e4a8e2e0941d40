using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Why a place that is named is not where anything happened.</summary>
internal static class PlaceRefusals
{
    private const int LongestDateline = 14;

    public static string? Of(Document document, FoundPlace place, PlaceWords words)
    {
        var tokens = document.Tokens;
        if (IsDateline(document, place))
        {
            return "dateline";
        }

        if (place.End + 1 < tokens.Length && Words.IsHyphen(tokens[place.End]) && words.Attributes.Contains(tokens[place.End + 1].Form))
        {
            return $"describes another name ({tokens[place.End + 1].Form.ToLowerInvariant()})";
        }

        if (Words.At(tokens, place.First - 1, "in") && (Words.At(tokens, place.First - 2, "based") || Words.At(tokens, place.First - 2, "headquartered") || Words.At(tokens, place.First - 2, "born")))
        {
            return "describes another name (based)";
        }

        if (IsOwner(tokens, place, words))
        {
            return "the name of whose it is";
        }

        return Namesake(tokens, place, words);
    }

    // "the house of Kasim Lame": a name that goes on behind the place.
    private static bool IsOwner(Token[] tokens, FoundPlace place, PlaceWords words) =>
        place.First >= 2 && Words.At(tokens, place.First - 1, "of") && words.Owned.Contains(tokens[place.First - 2].Lemma)
        && place.End < tokens.Length && tokens[place.End].Upos == Upos.PROPN && tokens[place.End].Start == tokens[place.End - 1].End + 1;

    // "the Geneva talks", "the Minsk peace process": within two words after the name.
    private static string? Namesake(Token[] tokens, FoundPlace place, PlaceWords words)
    {
        for (var i = place.End; i < Math.Min(place.End + 2, tokens.Length); i++)
        {
            if (words.Namesakes.Contains(tokens[i].Form))
            {
                return $"part of a name ({tokens[i].Form.ToLowerInvariant()})";
            }

            if (tokens[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN))
            {
                break;
            }
        }

        return null;
    }

    // "HAMA, Syria (Reuters) -", "BAGHDAD —": before the first dash at the beginning of a line.
    private static bool IsDateline(Document document, FoundPlace place)
    {
        var content = document.Article.Content;
        var start = document.Tokens[place.First].Start;
        var line = start;
        while (line > 0 && content[line - 1] != '\n')
        {
            line--;
        }

        if (!IsCapitals(content.AsSpan(line, Math.Min(content.Length, start + 1) - line)))
        {
            return false;
        }

        var brackets = false;
        for (var i = place.First; i < Math.Min(place.First + LongestDateline, document.Tokens.Length); i++)
        {
            var form = document.Tokens[i].Form;
            brackets |= form == "(";
            if (form is "\u2014" or "--" or "\u2013" || (form == "-" && (brackets || IsSpaced(content, document.Tokens[i]))))
            {
                return true;
            }

            if (content.AsSpan(document.Tokens[i].Start, 1) is "\n" || document.Tokens[i].Upos is Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsSpaced(string content, in Token token) =>
        token.Start > 0 && char.IsWhiteSpace(content[token.Start - 1]) && token.End < content.Length && char.IsWhiteSpace(content[token.End]);

    // What stands before the name on its line: nothing, or another name of the dateline in capitals.
    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text[..Math.Max(0, text.Length - 1)])
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
