using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>What an entry demands of its arguments: classes, known parties, things that it acts on, and that somebody acts at all.</summary>
internal sealed class Requirements(
    Document document, KnowledgeBase knowledge, KnownNames names, ArgumentTests tests, IReadOnlySet<string> causes,
    IReadOnlyDictionary<string, HashSet<string>> things)
{
    /// <summary>What the candidate lacks to be an event of its entry; null when nothing.</summary>
    public string? Lacks(Candidate candidate)
    {
        var entry = candidate.Entry;
        var verb = entry.Part == PredicatePart.Noun ? -1 : candidate.Head;
        if (entry.Object != ArgumentClasses.Any)
        {
            var argument = verb >= 0 ? Arguments.Object(document, verb) : First(candidate.Recipients);
            argument = argument >= 0 && Array.IndexOf(candidate.Words, argument) < 0 ? argument : First(candidate.Recipients);
            if (!tests.Is(argument, entry.Object))
            {
                return $"the object of '{string.Join(' ', entry.Words)}' is no {Describe(entry.Object)}";
            }
        }

        if (entry.Subject != ArgumentClasses.Any)
        {
            var argument = verb < 0 ? First(candidate.Actors)
                // "The bomb was detonated by remote control"
                : entry.Subject == ArgumentClasses.Weapon && Arguments.IsPassive(document, verb) ? Arguments.Object(document, verb) : Arguments.Subject(document, verb);
            if (!tests.Is(argument, entry.Subject))
            {
                return $"the subject of '{string.Join(' ', entry.Words)}' is no {Describe(entry.Subject)}";
            }
        }

        if (candidate.Type == EventType.Assault && NobodyActs(candidate) is { } cause)
        {
            return $"'{document.Tokens[cause].Lemma}': an accident, a disaster or a disease, not an act";
        }

        // "The envoys were expelled", "Tamil newspapers banned": a passive need not say by whom, where it says to whom.
        if (entry.NeedsActor && !candidate.Actors.Exists(tests.IsParticipant)
            && !(entry.Symmetric && candidate.Recipients.Exists(tests.IsParticipant))
            && !(verb >= 0 && candidate.Actors.Count == 0 && candidate.Type == EventType.Assault && document.HasChild(verb, Deprel.AuxPass) && candidate.Recipients.Exists(tests.IsPerson))
            && !(verb >= 0 && candidate.Actors.Count == 0 && candidate.Type is EventType.Coerce or EventType.Sanction or EventType.Cooperate or EventType.Request
                && (document.HasChild(verb, Deprel.AuxPass) || document.Sentences[document.SentenceOf(verb)].IsHeadline)
                && Arguments.IsPassive(document, verb) && candidate.Recipients.Exists(tests.IsKnownActor)))
        {
            return $"no known actor does '{string.Join(' ', entry.Words)}'";
        }

        // An object of the class that the entry wants is somebody already: "freed two homeguards".
        return entry.NeedsRecipient && entry.Object == ArgumentClasses.Any && !candidate.Recipients.Exists(tests.IsParticipant)
            && !(entry.Symmetric && (candidate.Actors.Count > 1 || candidate.Actors.Exists(HasPartner) || candidate.Actors.Exists(tests.IsSeveral)))
            ? $"nobody known receives '{string.Join(' ', entry.Words)}'"
            : null;
    }

    /// <summary>Whether the verb's object is of the things that the entry acts on, where it names any.</summary>
    public bool ActsOn(PredicateEntry entry, int verb, int[] words) =>
        entry.ActsOn is not { } list || ActsOn(Slots.ObjectOf(document, verb, words), list, 0);

    /// <summary>Whether a phrase is of a list of things, by its head, a coordinate, or what it is a number, a part or a kind of.</summary>
    private bool ActsOn(int phrase, string list, int depth)
    {
        if (phrase >= 0 && list == "anything")
        {
            return true;
        }

        if (phrase < 0 || depth > 3 || !things.TryGetValue(list, out var words))
        {
            return false;
        }

        if (document.Tokens[phrase] is { Form: "bases", Lemma: "basis" } && words.Contains("base"))
        {
            return true;
        }

        // "thousands of fighters" are no money.
        if (list == "money" && document.Tokens[phrase].Lemma is "thousand" or "million" or "billion" && Arguments.Oblique(document, phrase, "of") is var counted and >= 0)
        {
            return ActsOn(counted, list, depth + 1);
        }

        // "teams of spies" are no helpers.
        if (document.Tokens[phrase].Lemma == "team" && Arguments.Oblique(document, phrase, "of") is var members and >= 0)
        {
            return ActsOn(members, list, depth + 1);
        }

        // "the Department of State Services" is no service.
        if (words.Contains(document.Tokens[phrase].Form) || (words.Contains(document.Tokens[phrase].Lemma) && names.Covering(phrase) is null))
        {
            return true;
        }

        foreach (var child in document.ChildrenOf(phrase))
        {
            if ((document.Tokens[child].Deprel is Deprel.Conj || (document.Tokens[child].Deprel == Deprel.Nummod && document.Tokens[phrase].Upos is Upos.SYM or Upos.NUM) || (document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Obl && document.CaseOf(child) is "of" or "in" or "than")
                    || (document.Tokens[child] is { Upos: Upos.SYM } && document.Tokens[child].Deprel is Deprel.Appos or Deprel.Obj))
                && ActsOn(child, list, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The earthquake killed 20", "died in a crash": the word that says that nobody did it, or null.</summary>
    private int? NobodyActs(Candidate candidate)
    {
        if (candidate.Entry.Counts.Length == 0)
        {
            return null;
        }

        foreach (var actor in candidate.Actors)
        {
            if (IsCause(actor) && !IsGunfire(actor))
            {
                return actor;
            }
        }

        // "Ten dead after storm hits Manila"; a fire may have been set or opened.
        foreach (var clause in document.ChildrenOf(candidate.Head))
        {
            if (clause > candidate.Head && document.Tokens[clause].Deprel == Deprel.Advcl && (document.MarkOf(clause) is "after" or "as" || document.ChildWithLemma(clause, "when") >= 0)
                && document.Child(clause, Deprel.Nsubj) is var cause and >= 0 && document.Tokens[cause].Lemma != "fire" && IsCause(cause))
            {
                return cause;
            }
        }

        foreach (var preposition in (string[])["in", "by", "of", "from", "during", "after"])
        {
            var oblique = Arguments.Oblique(document, candidate.Head, preposition);
            if (oblique >= 0 && IsCause(oblique) && !IsGunfire(oblique))
            {
                return oblique;
            }
        }

        return null;
    }

    /// <summary>A cause by its noun or by the noun and the word before it: "flood", "heart attack".</summary>
    private bool IsCause(int noun) => causes.Contains(document.Tokens[noun].Lemma)
        || (noun > 0 && causes.Contains($"{document.Tokens[noun - 1].Lemma} {document.Tokens[noun].Lemma}"));

    /// <summary>"machine gun fire", "by firing on the car": fire that somebody opens.</summary>
    private bool IsGunfire(int cause)
    {
        if (document.Tokens[cause].Lemma is not ("fire" or "firing"))
        {
            return false;
        }

        foreach (var child in document.ChildrenOf(cause))
        {
            if (document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod
                && (names.Covering(child) is not null || names.IsRoleModifier(child) || knowledge.Things.Is(document.Tokens[child].Lemma, ThingKind.Weapon, ThingKind.MilitaryPlatform)
                    || document.Tokens[child].Lemma is "friendly" or "enemy" or "hostile" or "small" or "heavy" or "cross" or "indirect" or "artillery" or "gun"))
            {
                return true;
            }
        }

        return document.Tokens[cause].Form.Equals("firing", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"US and Jordanian forces": whether a phrase names two parties.</summary>
    private bool HasPartner(int actor)
    {
        foreach (var child in document.ChildrenOf(actor))
        {
            if ((document.Tokens[child].Deprel == Deprel.Conj && tests.IsParticipant(child))
                || (document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Amod && HasPartner(child)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Describe(ArgumentClasses wanted) => wanted.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal);

    private static int First(List<int> tokens) => tokens.Count > 0 ? tokens[0] : -1;
}
