using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Unarmed people who act together, by the lists of <c>en/words.yaml</c>: demonstrators, and mobs that need not demonstrate.</summary>
internal sealed class Crowds(KnowledgeBase knowledge)
{
    private const string Rule = "rule.crowd-riots";

    private readonly HashSet<string> _demonstrators = new(knowledge.Words("crowd-demonstrators"), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _mobs = new(knowledge.Words("crowd-mobs"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a party is people who demonstrate.</summary>
    public bool Demonstrates(Document document, int head) => Has(document, head, _demonstrators);

    /// <summary>Whether a party is people who act together, demonstrators or not.</summary>
    public bool IsCrowd(Document document, int head) => Demonstrates(document, head) || Has(document, head, _mobs);

    /// <summary>What demonstrators do with their hands and with stones and fire is a riot, not an ASSAULT (PLOVER manual, PROTEST).</summary>
    public void Settle(Document document, Candidate candidate)
    {
        if (candidate.Type == EventType.Assault && candidate.Mode is null or "beat" or "primitive" or "destroy" && candidate.Refusal is null
            && candidate.Actors.Exists(head => Demonstrates(document, head)))
        {
            candidate.Type = EventType.Protest;
            candidate.Mode = "riot";
            candidate.Trace.Add(Rule);
        }
    }

    private static bool Has(Document document, int head, HashSet<string> words)
    {
        if (words.Contains(document.Tokens[head].Lemma))
        {
            return true;
        }

        // "hundreds of protesters", "a crowd of villagers"
        return document.Tokens[head].Upos is Upos.NOUN or Upos.NUM && Arguments.Oblique(document, head, "of") is var below and >= 0
            && words.Contains(document.Tokens[below].Lemma);
    }
}
