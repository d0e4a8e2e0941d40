using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The numbers of this event: how many its entry's counted arguments stand for, with parts and running totals.</summary>
internal static class EventCounts
{
    /// <summary>Quantities of a candidate and of what tells the same happening, wholes before their parts.</summary>
    public static List<Quantity> Of(
        Document document, KnownNames names, Candidate candidate, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt)
    {
        var found = new List<Quantity>();
        Add(document, names, candidate, numbers, actorAt, found);
        foreach (var part in candidate.Parts)
        {
            Add(document, names, part, numbers, actorAt, found);
        }

        return found;
    }

    private static void Add(
        Document document, KnownNames names, Candidate candidate, IReadOnlyList<Quantity> numbers, Func<int, Actor> actorAt, List<Quantity> found)
    {
        foreach (var rule in candidate.Entry.Counts)
        {
            var head = Slots.Fill(document, names, candidate, rule.Slot);
            head = head >= 0 ? head : CountedWord(document, candidate);
            if (head < 0 || found.Exists(quantity => quantity.Kind == rule.Kind && quantity.Head == head))
            {
                continue;
            }

            if ((QuantityReader.CountOf(document, head, rule.Kind) ?? SinglePerson(document, names, head, rule.Kind)) is not { } count)
            {
                continue;
            }

            var of = actorAt(head);
            found.Add(count with { Of = of });
            AddParts(document, head, count, rule.Kind, numbers, actorAt, found);
        }
    }

    /// <summary>"left six dead": the counted word belongs to the pattern itself.</summary>
    private static int CountedWord(Document document, Candidate candidate) =>
        Array.Find(candidate.Words, word => word != candidate.Head && document.HasChild(word, Deprel.Nummod)) is var word and > 0 ? word : -1;

    /// <summary>"Muslim cleric shot dead", "President Moïse was assassinated": one person, though no article says so.</summary>
    private static Quantity? SinglePerson(Document document, KnownNames names, int head, QuantityKind kind)
    {
        ref readonly var token = ref document.Tokens[head];
        var person = names.NamedAt(token.Span) == NameKind.Person || names.IsPersonRole(head);
        if (token.Xpos is not ("NN" or "NNP") || !person || document.HasChild(head, Deprel.Conj) || document.HasChild(head, Deprel.Nummod))
        {
            return null;
        }

        return new Quantity
        {
            Span = document.NounPhrase(head),
            Kind = kind,
            Operator = QuantityOperator.Exact,
            Low = 1,
            Best = 1,
            High = 1,
            Head = head,
        };
    }

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
                found.Add(number with { Kind = kind, PartOf = index, Of = actorAt(number.Head) });
            }
        }
    }
}
