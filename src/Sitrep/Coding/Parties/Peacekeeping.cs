using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>
/// Troops that are sent to keep a peace are help, not a show of force (PLOVER manual, AID; CAMEO 074): "deployed 230 soldiers
/// to Liberia on a peacekeeping mission". The words are the list <c>peacekeeping</c> of <c>en/words.yaml</c>.
/// </summary>
internal sealed class Peacekeeping(KnowledgeBase knowledge)
{
    private readonly HashSet<string> _words = new(knowledge.Words("peacekeeping"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a MOBILIZE that sends peacekeepers an AID, and a RETREAT that withdraws them a SANCTION.</summary>
    public void Settle(Document document, Candidate candidate)
    {
        if (candidate is { Type: EventType.Retreat, Mode: "withdraw", Refusal: null } && AreWithdrawn(document, candidate))
        {
            candidate.Type = EventType.Sanction;
            candidate.Trace.Add("rule.withdraws-peacekeepers");
            return;
        }

        if (candidate is not { Type: EventType.Mobilize, Refusal: null })
        {
            return;
        }

        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if ((_words.Contains(document.Tokens[token].Lemma) || _words.Contains(document.Tokens[token].Form)) && IsOfClause(document, token, candidate.Anchor))
            {
                candidate.Type = EventType.Aid;
                candidate.Mode = null;
                candidate.Trace.Add("rule.keeps-peace");
                return;
            }
        }
    }

    /// <summary>"withdrew a batch of 200 peacekeepers": an international presence ends (PLOVER manual, SANCTION), no side gives way.</summary>
    private bool AreWithdrawn(Document document, Candidate candidate)
    {
        var withdrawn = Arguments.Object(document, candidate.Head);
        var counted = withdrawn < 0 ? -1 : Arguments.Oblique(document, withdrawn, "of");
        return (withdrawn >= 0 && _words.Contains(document.Tokens[withdrawn].Lemma)) || (counted >= 0 && _words.Contains(document.Tokens[counted].Lemma));
    }

    /// <summary>Whether a word is of what is sent, where to or what for; what was before ("after peacekeepers were attacked") is another matter.</summary>
    private static bool IsOfClause(Document document, int token, int anchor)
    {
        for (var at = token; at != anchor; at = document.Tokens[at].Head)
        {
            var isOwn = document.Tokens[at].Deprel switch
            {
                _ when document.Tokens[at].Head < 0 => false,
                Deprel.Obl or Deprel.Nmod => document.CaseOf(at) is "on" or "for" or "as" or "in" or "of" or "to" or "with",
                Deprel.Acl or Deprel.Advcl or Deprel.Xcomp => document.MarkOf(at) == "to",
                Deprel.Nsubj => !document.HasChild(anchor, Deprel.Obj),
                Deprel.Obj or Deprel.NsubjPass or Deprel.Compound or Deprel.Amod or Deprel.Appos => true,
                Deprel.Conj => !document.HeadsClause(at),
                _ => false,
            };
            if (!isOwn)
            {
                return false;
            }
        }

        return true;
    }
}
