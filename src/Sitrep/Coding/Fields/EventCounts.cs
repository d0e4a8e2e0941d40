using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The numbers of this event: how many its entry's counted arguments stand for, with parts and running totals.</summary>
internal static class EventCounts
{
    /// <summary>Quantities of a candidate and of what tells the same happening, wholes before their parts; <paramref name="fleeing"/> are verbs for leaving because of it.</summary>
    public static List<Quantity> Of(
        Document document, KnownNames names, Candidate candidate, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt, IReadOnlyList<string> fleeing)
    {
        var found = new List<Quantity>();
        Add(document, names, candidate, numbers, actorAt, found);
        foreach (var part in candidate.Parts)
        {
            Add(document, names, part, numbers, actorAt, found);
        }

        AddFled(document, names, candidate, actorAt, fleeing, found);
        return found;
    }

    /// <summary>"3,000 people have fled since the raid": those whom an attack drove away are its displaced.</summary>
    private static void AddFled(Document document, KnownNames names, Candidate candidate, Func<int, Actor> actorAt, IReadOnlyList<string> fleeing, List<Quantity> found)
    {
        AddDriven(document, names, candidate, actorAt, found);
        foreach (var part in candidate.Parts)
        {
            AddDriven(document, names, part, actorAt, found);
        }

        ref readonly var anchor = ref document.Tokens[candidate.Anchor];
        if (candidate.Type == EventType.Assault && candidate.Entry.Part == PredicatePart.Noun && anchor.Deprel is Deprel.Obl or Deprel.Obj or Deprel.Nmod && anchor.Head >= 0
            && fleeing.Contains(document.Tokens[anchor.Head].Lemma) && Clauses.Doer(document, anchor.Head) is var head and >= 0
            && QuantityReader.CountOf(document, names.Knowledge, head, QuantityKind.Displaced) is { } fled)
        {
            found.Add(fled with { Of = actorAt(head) });
        }
    }

    /// <summary>"Fighting has displaced 40,000 people", "500 were displaced by clashes": those whom fighting drives away are its displaced.</summary>
    private static void AddDriven(Document document, KnownNames names, Candidate candidate, Func<int, Actor> actorAt, List<Quantity> found)
    {
        ref readonly var fighting = ref document.Tokens[candidate.Anchor];
        if (candidate.Type != EventType.Assault || candidate.Entry.Part != PredicatePart.Noun || fighting.Deprel is not (Deprel.Nsubj or Deprel.OblAgent or Deprel.Obl) || fighting.Head < 0
            || document.Tokens[fighting.Head].Lemma is not ("displace" or "uproot") || found.Exists(static quantity => quantity.Kind == QuantityKind.Displaced))
        {
            return;
        }

        var driven = fighting.Deprel == Deprel.Nsubj ? document.Child(fighting.Head, Deprel.Obj) : document.Child(fighting.Head, Deprel.NsubjPass);
        if (driven >= 0 && QuantityReader.CountOf(document, names.Knowledge, driven, QuantityKind.Displaced) is { } people)
        {
            found.Add(people with { Of = actorAt(driven) });
        }
    }

    private static void Add(
        Document document, KnownNames names, Candidate candidate, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt, List<Quantity> found)
    {
        foreach (var rule in candidate.Entry.Counts)
        {
            var (head, count) = Counted(document, names, candidate, rule, numbers, actorAt);
            // "bled to death after being shot": who is dead is not counted as hurt too.
            if (count is null || found.Exists(quantity => (quantity.Kind == rule.Kind || (quantity is { Kind: QuantityKind.Killed, Operator: not QuantityOperator.AtMost } && rule.Kind == QuantityKind.Injured)) && (quantity.Head == head || quantity.Span == count.Span)))
            {
                continue;
            }

            // "deployed its navy": one navy says nothing of how many went.
            if (rule.Kind == QuantityKind.Troops && count.Best == 1 && !document.HasChild(count.Head, Deprel.Nummod))
            {
                continue;
            }

            if (rule.Kind == QuantityKind.Injured && IsOfBodies(document, candidate.Head))
            {
                count = count with { Kind = QuantityKind.Killed };
            }

            // "has died, bringing the toll to three"
            count = count.Scope == QuantityScope.Event && rule.Slot.Preposition == "to" && candidate.Entry.Part == PredicatePart.Verb && candidate.Entry.Words.Contains("toll") ? count with { Scope = QuantityScope.Cumulative } : count;

            // "One of the two soldiers wounded on Thursday has died": the part is what this event counts.
            count = count.Scope == QuantityScope.Subset && count.PartOf is not { } ? count with { Scope = QuantityScope.Event } : count;
            if (Companions(document, names, candidate.Head, rule.Kind) is { } companions)
            {
                count = QuantitySums.Sum(count, companions) with { Span = count.Span };
            }

            if (count.Scope == QuantityScope.Event && IsEither(document, candidate.Head))
            {
                count = count with { Operator = QuantityOperator.AtMost, Low = 0, Best = null, High = count.High ?? count.Best };
            }

            found.Add(count with { Of = actorAt(head) });
            AddParts(document, head, count, count.Kind, numbers, actorAt, found);
            if (document.CaseOf(head) == "among" && document.Child(head, Deprel.Nsubj) is var some and >= 0 && CountAt(document, names, some, count.Kind, actorAt) is { } part)
            {
                // "Two children were among nine people killed"
                found.Add(part with { Scope = QuantityScope.Subset, PartOf = found.Count - 1, Of = actorAt(some) });
            }

            if ((IsToll(document.Tokens[candidate.Head]) || (rule.Kind == QuantityKind.Killed && LeavesDead(document, candidate)))
                && TollCounts.Injured(document, count, numbers) is { } injured)
            {
                found.Add(injured with { Of = actorAt(injured.Head) });
            }
        }
    }

    /// <summary>"killed or wounded 200 soldiers": how many of them were killed is not said.</summary>
    private static bool IsEither(Document document, int verb)
    {
        var other = document.Child(verb, Deprel.Conj);
        var second = other >= 0 ? other : document.Tokens[verb].Deprel == Deprel.Conj ? verb : -1;
        return second >= 0 && document.ChildWithLemma(second, "or") >= 0
            && document.Tokens[second].Lemma is "wound" or "injure" or "hurt" or "capture" or "maim" or "kill" or "abduct" or "displace" or "miss" or "detain" or "arrest";
    }

    /// <summary>"The bodies of 13 migrants shot by smugglers": who is shot is dead.</summary>
    private static bool IsOfBodies(Document document, int verb) =>
        document.Tokens[verb] is { Deprel: Deprel.Acl, Head: >= 0 and var hurt } && document.Tokens[hurt] is { Deprel: Deprel.Nmod, Head: >= 0 and var of } && document.Tokens[of].Lemma is "body" or "corpse" or "remains";

    /// <summary>"was shot dead with his wife and child", "killed along with two others": who shared it.</summary>
    private static Quantity? Companions(Document document, KnownNames names, int verb, QuantityKind kind)
    {
        foreach (var child in document.Tokens[verb].Upos == Upos.VERB && kind is QuantityKind.Killed or QuantityKind.Injured or QuantityKind.Abducted ? document.ChildrenOf(verb) : [])
        {
            if (child > verb && document.Tokens[child].Deprel == Deprel.Obl && document.CaseOf(child) is var with && (with is "along with" or "together with" || (with == "with" && document.Tokens[document.Child(child, Deprel.Case) - 1].Lemma is "along" or "together")
                    || (with == "with" && document.Child(child, Deprel.NmodPoss) is var owner and >= 0 && document.Tokens[owner].Xpos == "PRP$"))
                && (QuantityReader.CountOf(document, names.Knowledge, child, kind) ?? SinglePerson(document, names, child, kind)) is { } beside)
            {
                return beside;
            }
        }

        return null;
    }

    /// <summary>Who is counted and how many they are: the argument of the tree, else the number that stands beside the predicate.</summary>
    private static (int Head, Quantity? Count) Counted(
        Document document, KnownNames names, Candidate candidate, CountRule rule, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt)
    {
        var head = Slots.Fill(document, names, candidate, rule.Slot);
        head = head >= 0 ? head : CountedWord(document, candidate);
        // "The death toll of the attack": what happened is none of the dead.
        var count = head >= 0 && !candidate.Parts.Exists(part => part.Head == head)
            ? (IsToll(document.Tokens[candidate.Head]) ? QuantityReader.CountOf(document, names.Knowledge, head, rule.Kind) : CountAt(document, names, head, rule.Kind, actorAt))
                ?? SameObject(document, names, candidate.Head, head, rule.Kind) : null;
        if (rule.Slot.Relation is not (ArgumentRelation.Subject or ArgumentRelation.Object) || candidate.Entry.Part == PredicatePart.Noun)
        {
            var toll = count is null && candidate.Entry.Part == PredicatePart.Noun ? TollCounts.Of(document, candidate.Head) : -1;
            return toll >= 0 && Total(document, names, toll, rule.Kind) is { } total ? (toll, total)
                : count is null && IsToll(document.Tokens[candidate.Head]) && TollCounts.After(document, candidate.Head, numbers) is { } next
                    ? (next.Head, next with { Kind = rule.Kind, Scope = QuantityScope.Cumulative })
                    : (head, count);
        }

        if (TollCounts.OfThose(document, candidate.Head) is var risen and >= 0 && Total(document, names, risen, rule.Kind) is { } reached)
        {
            return (risen, reached);
        }

        var (be, singular) = NearbyCounts.Voice(document, candidate.Head);
        if (!be && rule.Slot.Relation == ArgumentRelation.Object)
        {
            foreach (var word in candidate.Words)
            {
                // "killed up to seven Afghans": the number right behind is counted, whatever the hedge made of the tree; behind "left 12 soldiers dead" are others.
                if (!(count is not null && word != candidate.Head && LeavesDead(document, candidate)) && NearbyCounts.NumberAfter(document, word, numbers) is var number and >= 0 && Array.IndexOf(candidate.Words, number) < 0
                    && !(count is not null && IsWithin(document, number, count)) && CountAt(document, names, number, rule.Kind, actorAt) is { } hedged)
                {
                    return (number, hedged);
                }
            }
        }

        var passive = be || rule.Slot.Relation == ArgumentRelation.Subject || Arguments.IsPassive(document, candidate.Head);
        if (passive && NearbyCounts.Before(document, candidate.Head, numbers) is var before and >= 0 && !(count is not null && IsWithin(document, before, count))
            && CountAt(document, names, before, rule.Kind, actorAt) is { } beside)
        {
            // "22 people, including 15 chiefs and three nurses, have been killed": the tree has taken a part for the whole.
            return (before, beside);
        }

        if (count is null && head >= 0 && NearbyCounts.Numbering(document, head) is var strength and >= 0 && CountAt(document, names, strength, rule.Kind, actorAt) is { } numbering)
        {
            return (strength, numbering);
        }

        if (count is null && singular && head >= 0 && !IsNobody(document, head) && (document.Tokens[head].Lemma == "one" || !QuantityReader.IsSeveral(document, names.Knowledge, head)))
        {
            return (head, One(document, head, rule.Kind));
        }

        foreach (var word in count is null && !passive ? candidate.Words : [])
        {
            if (NearbyCounts.After(document, word, numbers) is var after and >= 0 && Array.IndexOf(candidate.Words, after) < 0
                && CountAt(document, names, after, rule.Kind, actorAt) is { } behind)
            {
                return (after, behind);
            }
        }

        return (head, count);
    }

    private static bool IsToll(in Token noun) => noun.Lemma is "toll" or "count" or "number";

    /// <summary>"left nine dead"</summary>
    private static bool LeavesDead(Document document, Candidate candidate) => Array.Exists(candidate.Words, word => document.Tokens[word].Lemma == "dead");

    /// <summary>"captured nine farmers and shot them": the pronoun stands for the object of the verb before.</summary>
    private static Quantity? SameObject(Document document, KnownNames names, int verb, int pronoun, QuantityKind kind) =>
        document.Tokens[pronoun].Lemma == "they" && document.Tokens[verb] is { Deprel: Deprel.Conj, Head: >= 0 and var before }
            && Arguments.Object(document, before) is var named and >= 0 && QuantityReader.CountOf(document, names.Knowledge, named, kind) is { } count
            ? count with { Span = document.Tokens[pronoun].Span, Head = pronoun } : null;

    private static Quantity? Total(Document document, KnownNames names, int number, QuantityKind kind)
    {
        var sentence = document.Sentences[document.SentenceOf(number)];
        var total = QuantityReader.CountOf(document, names.Knowledge, number, kind)
            ?? (NumberReader.TryRead(document, number, sentence.First, sentence.End, out var phrase) ? QuantityReader.ToQuantity(document, phrase, kind) : BareNumber(document, number, kind));
        return total is null ? null : total with { Scope = QuantityScope.Cumulative };
    }

    /// <summary>"the toll at nine": a number by itself, which elsewhere would be an hour.</summary>
    private static Quantity? BareNumber(Document document, int word, QuantityKind kind) =>
        Numeral.Of(document.Tokens[word]) is { Kind: not NumeralKind.None, Value: var value } ? One(document, word, kind) with { Low = (long)value, Best = (long)value, High = (long)value } : null;

    /// <summary>Whether a count that the tree gives holds the number that stands beside the verb.</summary>
    private static bool IsWithin(Document document, int head, Quantity count) =>
        count.Head == head || count.Span.Contains(document.Tokens[head].Span);

    /// <summary>How many a phrase stands for; "the men" and "who" for as many as what they point back to.</summary>
    private static Quantity? CountAt(Document document, KnownNames names, int head, QuantityKind kind, Func<int, Actor> actorAt)
    {
        // "machine-gunned a patrol car"
        if (kind != QuantityKind.Troops && names.Knowledge.Things.KindOf(document.Tokens[head].Lemma) is not null)
        {
            return null;
        }

        if ((QuantityReader.CountOf(document, names.Knowledge, head, kind) ?? SinglePerson(document, names, head, kind)) is { } count)
        {
            return count;
        }

        var antecedent = document.Tokens[head].Lemma != "they" && actorAt(head).Via is { } via ? document.HeadOf(via) : -1;
        return antecedent >= 0 && antecedent < head && document.SentenceOf(head) - document.SentenceOf(antecedent) <= 1
            && QuantityReader.CountOf(document, names.Knowledge, antecedent, kind) is { } earlier
            ? earlier with { Span = document.Tokens[head].Span, Head = head } : null;
    }

    /// <summary>"No one was hurt", "no soldier was": none to count.</summary>
    private static bool IsNobody(Document document, int head) =>
        document.Tokens[head].Lemma is "nobody" or "none" or "neither" || document.ChildWithLemma(head, "no") >= 0 || document.ChildWithLemma(head, "neither") >= 0;

    /// <summary>"left six dead", "the bodies of six men were found": the counted word belongs to the pattern itself.</summary>
    private static int CountedWord(Document document, Candidate candidate) =>
        // "killed himself and five policemen"
        Array.Find(candidate.Words, word => document.Tokens[word].Lemma is "himself" or "herself" or "themselves") is var self and > 0 && document.Child(self, Deprel.Conj) is var others and >= 0 ? others
        : Array.Find(candidate.Words, word => word != candidate.Head
            && (document.HasChild(word, Deprel.Nummod) || document.Tokens[word].Lemma is "body" or "corpse" or "remains")) is var word and > 0
            // "The bodies of 25 men were found"
            ? !document.HasChild(word, Deprel.Nummod) && Arguments.Oblique(document, word, "of") is var whose and >= 0 ? whose : word
            // "There were 10 deaths": the deaths are counted themselves.
            : candidate.Entry.Part == PredicatePart.Noun && document.Tokens[candidate.Head].Lemma is "death" or "fatality" && document.HasChild(candidate.Head, Deprel.Nummod) ? candidate.Head : -1;

    /// <summary>"Muslim cleric shot dead", "President Moïse was assassinated": one person, though no article says so.</summary>
    private static Quantity? SinglePerson(Document document, KnownNames names, int head, QuantityKind kind)
    {
        ref readonly var token = ref document.Tokens[head];
        var person = names.NamedAt(token.Span) == NameKind.Person || names.IsPersonRole(head)
            || (token.Xpos == "NNP" && head > 0 && !names.IsBodyRole(head) && (HasRole(document, names, head) || IsTitled(document, names, head)));
        if (token.Xpos is not ("NN" or "NNP") || !person || IsNobody(document, head) || document.HasChild(head, Deprel.Conj) || document.HasChild(head, Deprel.Nummod))
        {
            return null;
        }

        return One(document, head, kind);
    }

    /// <summary>"Hassan Drouai, the deputy minister": a name, or its first part, with the role of one person behind it.</summary>
    private static bool IsTitled(Document document, KnownNames names, int head) =>
        (document.Child(head, Deprel.Appos) is var title and >= 0 && names.IsPersonRole(title))
        || (document.Tokens[head - 1] is { Deprel: Deprel.Compound, Upos: Upos.PROPN, Head: var whole } && whole == head && document.Child(head - 1, Deprel.Appos) is var role and >= 0 && names.IsPersonRole(role));

    /// <summary>"cleric Wardi Salhey": a name after the role of one person.</summary>
    private static bool HasRole(Document document, KnownNames names, int head)
    {
        for (var token = head - 1; token >= 0 && document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN; token--)
        {
            if (names.IsPersonRole(token))
            {
                return true;
            }
        }

        return false;
    }

    private static Quantity One(Document document, int head, QuantityKind kind) => new()
    {
        Span = document.NounPhrase(head),
        Kind = kind,
        Operator = QuantityOperator.Exact,
        Low = 1,
        Best = 1,
        High = 1,
        Head = head,
    };

    /// <summary>"12 people, including three children": numbers below the counted noun that the reader took for parts of it.</summary>
    private static void AddParts(
        Document document, int head, Quantity whole, QuantityKind kind, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt, List<Quantity> found)
    {
        var index = found.Count - 1;
        foreach (var number in numbers)
        {
            if (number.Scope == QuantityScope.Subset && number.PartOf is { } part && part < numbers.Count && numbers[part].Span.Overlaps(whole.Span)
                && !number.Span.Overlaps(whole.Span) && document.SentenceOf(number.Head) == document.SentenceOf(head))
            {
                found.Add(number with { Kind = number.Kind is QuantityKind.Killed or QuantityKind.Injured ? number.Kind : kind, PartOf = index, Of = actorAt(number.Head) });
            }
        }
    }
}
