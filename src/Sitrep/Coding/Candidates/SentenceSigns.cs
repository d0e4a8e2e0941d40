using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>
/// Signs of a document's words, as lemmas and as they are written, by which most patterns are known not to match before they are looked
/// for (<see cref="PredicatePattern.Is"/> says what matches).
/// </summary>
internal sealed class SentenceSigns
{
    private readonly byte[] _forms;
    private readonly byte[] _lemmas;
    private readonly WordSigns[] _sentences;

    /// <summary>Signs every word and sentence.</summary>
    public SentenceSigns(Document document)
    {
        var tokens = document.Tokens;
        _forms = new byte[tokens.Length];
        _lemmas = new byte[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            _forms[i] = WordSigns.BitOf(tokens[i].Form);
            _lemmas[i] = ReferenceEquals(tokens[i].Lemma, tokens[i].Form) ? _forms[i] : WordSigns.BitOf(tokens[i].Lemma);
        }

        _sentences = new WordSigns[document.Sentences.Length];
        for (var first = 0; first < _sentences.Length;)
        {
            var end = first + 1;
            while (end < _sentences.Length && !IsParted(tokens[document.Sentences[end].First - 1]))
            {
                end++;
            }

            var words = document.Sentences[first].First..document.Sentences[end - 1].End;
            _sentences.AsSpan(first, end - first).Fill(WordSigns.Of(_forms.AsSpan(words)).With(WordSigns.Of(_lemmas.AsSpan(words))));
            first = end;
        }
    }

    /// <summary>The words among which a pattern's stand that has a word in a sentence.</summary>
    public WordSigns Of(int sentence) => _sentences[sentence];

    /// <summary>Whether a token may be one of some words.</summary>
    public bool MayBe(int token, WordSigns words) => words.MayHave(_forms[token]) || words.MayHave(_lemmas[token]);

    /// <summary>A pattern reaches into the next sentence where no punctuation stands between that it could not hold itself.</summary>
    private static bool IsParted(in Token last) => last is { Upos: Upos.PUNCT, Form: not "-", Lemma: not "-" };
}
