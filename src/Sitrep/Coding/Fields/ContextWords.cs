using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>What an event is about: the contexts of its predicate, and those of which its own clause has a word (<c>world/contexts.yaml</c>).</summary>
internal sealed class ContextWords
{
    private readonly Dictionary<string, List<string>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>First words of those that are two.</summary>
    private readonly HashSet<string> _first = new(StringComparer.OrdinalIgnoreCase);

    public ContextWords(KnowledgeBase knowledge)
    {
        foreach (var context in knowledge.All<ContextEntry>())
        {
            foreach (var word in context.Words)
            {
                if (!_byWord.TryGetValue(word, out var contexts))
                {
                    _byWord[word] = contexts = [];
                }

                contexts.Add(context.Id);
                if (word.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
                {
                    _first.Add(word[..space]);
                }
            }
        }
    }

    /// <summary>The predicate's contexts first, then those of the words in the order of the text.</summary>
    public IReadOnlyList<string> Of(Document document, Candidate candidate, Span evidence)
    {
        var found = new List<string>(candidate.Entry.Contexts);
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            ref readonly var word = ref document.Tokens[token];
            if (evidence.Contains(word.Span) && word.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
            {
                Add(found, word.Lemma);
                if (token > sentence.First && _first.Contains(document.Tokens[token - 1].Lemma))
                {
                    Add(found, $"{document.Tokens[token - 1].Lemma} {word.Lemma}");
                }
            }
        }

        return found;
    }

    private void Add(List<string> found, string word)
    {
        foreach (var context in _byWord.GetValueOrDefault(word) ?? [])
        {
            if (!found.Contains(context))
            {
                found.Add(context);
            }
        }
    }
}
