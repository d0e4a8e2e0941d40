using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Which protected thing is hit: who or what an ASSAULT or COERCE is done to, by the lists <c>target-…</c> of <c>en/words.yaml</c>.</summary>
internal sealed class Targets
{
    private const string Prefix = "target-";

    private readonly Dictionary<string, string> _kinds = new(StringComparer.OrdinalIgnoreCase);

    public Targets(KnowledgeBase knowledge)
    {
        foreach (var list in knowledge.All<WordListEntry>())
        {
            if (list.Id.StartsWith(Prefix, StringComparison.Ordinal))
            {
                foreach (var word in list.Words)
                {
                    _kinds.TryAdd(word, list.Id[Prefix.Length..]);
                }
            }
        }
    }

    /// <summary>The kind of the first recipient that is one; null when none is.</summary>
    public string? Of(Document document, Candidate candidate)
    {
        if (candidate.Type is not (EventType.Assault or EventType.Coerce))
        {
            return null;
        }

        foreach (var head in candidate.Recipients)
        {
            var lemma = document.Tokens[head].Lemma;
            if ((head > 0 && _kinds.TryGetValue($"{document.Tokens[head - 1].Lemma} {lemma}", out var kind)) || _kinds.TryGetValue(lemma, out kind))
            {
                return kind;
            }
        }

        return null;
    }
}
