using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Unarmed people who act together, by the lists of <c>en/words.yaml</c>: demonstrators, and others who may become a mob.</summary>
internal sealed class Crowds(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _demonstrators = new(knowledge.Words("crowd-demonstrators"), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _demonstrating = new(knowledge.Words("crowd-demonstrating"), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _groups = new(knowledge.Words("crowd-groups"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a party is people who demonstrate: "protesters", "striking miners", "students marching on parliament".</summary>
    public bool Demonstrates(Document document, int head)
    {
        if (Has(document, head, _demonstrators))
        {
            return true;
        }

        foreach (var child in document.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel is Deprel.Amod or Deprel.Acl or Deprel.AclRelcl or Deprel.Compound
                && (_demonstrating.Contains(document.Tokens[child].Lemma) || _demonstrating.Contains(document.Tokens[child].Form)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word itself names demonstrators.</summary>
    public bool AreNamed(Document document, int token) => _demonstrators.Contains(document.Tokens[token].Lemma);

    /// <summary>Whether a party is people who act together, demonstrators or not.</summary>
    public bool IsCrowd(Document document, int head) => Demonstrates(document, head) || Has(document, head, _groups);

    /// <summary>What demonstrators do with their hands, with stones and with fire is a riot, not an ASSAULT, and what they bar an obstruction, not COERCE (PLOVER manual, PROTEST); so is what other crowds do to police.</summary>
    public void Settle(Document document, Candidate candidate, Func<int, Actor> actorAt)
    {
        if (candidate.Type == EventType.Assault && candidate.Mode is null or "beat" or "primitive" or "destroy" && candidate.Refusal is null
            && candidate.Actors.Exists(head => Demonstrates(document, head)
                || (IsCrowd(document, head) && !Parties.IsGroup(actorAt(head)) && candidate.Recipients.Exists(hit => Parties.IsState(actorAt(hit))))))
        {
            candidate.Type = EventType.Protest;
            candidate.Mode = "riot";
            candidate.Trace.Add("rule.crowd-riots");
        }

        // "Protesters blocked an army convoy": who bars a road with his body protests.
        if (candidate is { Type: EventType.Coerce, Mode: null or "restrict" or "withhold", Refusal: null, Entry.Part: PredicatePart.Verb } && candidate.Entry.Words[0] is "block" or "bar" or "barricade" or "blockade" or "halt" or "stop"
            && candidate.Actors.Exists(head => Demonstrates(document, head)
                || (IsCrowd(document, head) && !Parties.IsGroup(actorAt(head)) && candidate.Recipients.Exists(hit => Parties.IsState(actorAt(hit))))))
        {
            candidate.Type = EventType.Protest;
            candidate.Mode = "obstruct";
            candidate.Trace.Add("rule.crowd-obstructs");
        }

        // "Ottawa protested": a state does so in a note, not in the street.
        if (candidate is { Type: EventType.Protest, Mode: "demo", Refusal: null, Entry: { Part: PredicatePart.Verb, Words: ["protest", ..] }, Actors.Count: > 0 }
            && candidate.Actors.TrueForAll(head => actorAt(head) is { Id: { Length: 3 } }))
        {
            candidate.Type = EventType.Accuse;
            candidate.Mode = "disapprove";
            candidate.Trace.Add("rule.state-protests");
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
