using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Questions about single words that every reader asks.</summary>
internal static class Words
{
    /// <summary>Whether a word is written so, in capitals or not.</summary>
    public static bool Is(in Token token, string word) =>
        token.Form.Length == word.Length && token.Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word at an index is written so; an index outside the text is none.</summary>
    public static bool At(Token[] tokens, int index, string word) => (uint)index < (uint)tokens.Length && Is(tokens[index], word);

    /// <summary>A hyphen or dash of one character.</summary>
    public static bool IsHyphen(in Token token) => token.Form.Length == 1 && token.Form[0] is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2212';

    /// <summary>A quotation mark, straight or curly, single or double.</summary>
    public static bool IsQuote(in Token token) => token.Form[0] is '"' or '\u201C' or '\u201D' or '\u2018' or '\u00AB' or '\u00BB' or '`'
        || (token.Form[0] is '\'' or '\u2019' && (token.Form.Length == 1 ? token.Upos == Upos.PUNCT : token.Form[1] == token.Form[0]));

    /// <summary>Whether the word is a noun or name.</summary>
    public static bool IsNominal(in Token token) => token.Upos is Upos.NOUN or Upos.PROPN;

    /// <summary>Whether a noun is written in the plural.</summary>
    public static bool IsPlural(in Token token) => token.Xpos is "NNS" or "NNPS";
}
