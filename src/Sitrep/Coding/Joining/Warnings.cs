using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>
/// "The president warned the envoy that his government would expel him": who warns somebody of what he himself will do
/// threatens (PLOVER manual, THREATEN), whatever the act. A warning of what others or nature will do is none.
/// </summary>
internal static class Warnings
{
    /// <summary>What, when somebody is warned of it, is the warner's to do.</summary>
    private static readonly HashSet<string> Hostile = new(StringComparer.Ordinal)
    {
        "strike", "retaliation", "retribution", "reprisal", "response", "consequence", "punishment", "sanction", "countermeasure", "revenge", "war", "attack",
    };

    /// <summary>With what an attack, when somebody is warned of it, would be met.</summary>
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal)
    {
        "action", "blow", "bomb", "bullet", "consequence", "counterattack", "destruction", "fire", "fist", "force", "gun", "missile", "punishment", "reaction", "reprisal", "resistance", "response", "retaliation", "rocket",
        "sanction", "severity", "shell", "strike", "violence", "war", "wrath",
    };

    /// <summary>The threats, each headed by its verb of warning; where the lexicon has taken the verb already there is none.</summary>
    public static IEnumerable<Candidate> Of(Document document, IReadOnlyList<Candidate> acts, ArgumentTests tests)
    {
        for (var verb = 0; verb < document.Tokens.Length; verb++)
        {
            if (document.Tokens[verb] is not { Upos: Upos.VERB, Lemma: "warn" or "caution" } || acts.Any(act => act.Head == verb && act.Refusal is null))
            {
                continue;
            }

            var warner = Arguments.Subject(document, verb);
            var warned = document.Child(verb, Deprel.Iobj) is var addressee and >= 0 ? addressee : document.Child(verb, Deprel.Obj);
            if (warner >= 0 && tests.IsKnownActor(warner) && IsOfAnswer(document, verb))
            {
                yield return Threat(verb, warner, warned >= 0 && tests.IsParticipant(warned) ? warned : -1);
                continue;
            }

            if (warner < 0 || warned < 0 || !tests.IsKnownActor(warner) || !tests.IsParticipant(warned)
                || !(IsOfOwnAct(document, verb, warner) || Hostile.Contains(LemmaOf(document, Arguments.Oblique(document, verb, "of")))))
            {
                continue;
            }

            yield return Threat(verb, warner, warned);
        }
    }

    private static Candidate Threat(int verb, int warner, int warned)
    {
        var threat = new Candidate
        {
            Head = verb,
            Entry = Announcements.Warning,
            Words = [verb],
            Type = EventType.Threaten,
            Status = Status.Happened,
        };
        threat.Actors.Add(warner);
        if (warned >= 0)
        {
            threat.Recipients.Add(warned);
        }

        threat.Trace.Add(threat.Entry.Id);
        return threat;
    }

    /// <summary>"warned that any attack would be met with force": an answer that is threatened to whoever does it.</summary>
    private static bool IsOfAnswer(Document document, int verb)
    {
        foreach (var clause in Clauses(document, verb))
        {
            if (WillDo(document, clause) && document.Tokens[clause].Lemma is "meet" or "answer" && Arguments.IsPassive(document, clause)
                && Answers.Contains(LemmaOf(document, Arguments.Oblique(document, clause, document.Tokens[clause].Lemma == "meet" ? "with" : "by"))))
            {
                return true;
            }
        }

        return false;
    }

    private static string LemmaOf(Document document, int token) => token < 0 ? "" : document.Tokens[token].Lemma;

    private static bool IsOfOwnAct(Document document, int verb, int warner)
    {
        foreach (var clause in Clauses(document, verb))
        {
            if (!WillDo(document, clause))
            {
                continue;
            }

            var doer = document.Child(clause, Deprel.Nsubj);
            if (doer >= 0 && (Announcements.IsOwn(document, doer) || document.Tokens[doer].Upos == Upos.PROPN) && doer != warner)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clauses of a verb, and those that the tree hangs from the letter or speech in which they stand: "warned in a letter that it would".</summary>
    private static IEnumerable<int> Clauses(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb).ToArray())
        {
            if (document.Tokens[child].Deprel is Deprel.Ccomp or Deprel.Advcl)
            {
                yield return child;
            }

            foreach (var below in document.Tokens[child].Deprel == Deprel.Obl ? document.ChildrenOf(child).ToArray() : [])
            {
                if (document.Tokens[below].Deprel is Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp && document.ChildWithLemma(below, "that") >= 0)
                {
                    yield return below;
                }
            }
        }
    }

    private static bool WillDo(Document document, int clause)
    {
        foreach (var child in document.ChildrenOf(clause))
        {
            if (document.Tokens[child].Xpos == "MD" && document.Tokens[child].Lemma.ToLowerInvariant() is "will" or "would" or "shall")
            {
                return true;
            }
        }

        return false;
    }
}
