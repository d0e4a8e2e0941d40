using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Which words of a document stand in quotation marks.</summary>
internal static class QuotedWords
{
    /// <summary>One answer for each token. A paragraph's end closes what was left open; single quotation marks count only when they are curly.</summary>
    public static bool[] Of(Document document)
    {
        var tokens = document.Tokens;
        var quoted = new bool[tokens.Length];
        var open = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            open = open && !(document.Sentences[document.SentenceOf(i)] is { OpensParagraph: true, First: var first } && first == i);

            var form = tokens[i].Form;
            open = form[0] switch
            {
                '\u201C' or '\u00AB' => true,
                '\u201D' or '\u00BB' => false,
                '"' => !open,
                '`' => form.Length == 2 || open,
                '\'' when form.Length == 2 && form[1] == '\'' => !open,
                _ => open,
            };
            quoted[i] = open;
        }

        return quoted;
    }
}
