using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Whether what fills a slot can be a party of an event at all: somebody, or something that stands for somebody.</summary>
internal sealed class PartyTest(ArticleReading reading, KnowledgeBase knowledge)
{
    private readonly Document _document = reading.Document;
    private readonly IReadOnlyList<string> _abstractEndings = knowledge.Words("abstract-endings");
    private readonly IReadOnlySet<string> _abstractNouns = knowledge.WordSet("abstract-nouns");

    /// <summary>
    /// No party are a day ("on Jan. 8", "last year's attack"), a weapon or a vehicle, a happening ("condemned the bombings") and a state
    /// of affairs ("protests against unemployment"), unless the phrase names somebody. What force <paramref name="hits"/> may be a vehicle:
    /// "attacked a bus".
    /// </summary>
    public bool Holds(int head, bool hits)
    {
        foreach (var time in reading.Times)
        {
            if (time.First <= head && head < time.End)
            {
                return false;
            }
        }

        ref readonly var word = ref _document.Tokens[head];
        if (word.Upos == Upos.PRON && reading.Actors.ActorAt(head) is { Via: { } via, Country: null, Sector: null, Id: null } && _document.HeadOf(via) is var meant and >= 0 && _document.Tokens[meant].Upos == Upos.NOUN)
        {
            // "denounced them", which are the killings
            return Holds(meant, hits);
        }

        return word.Upos != Upos.NOUN || !(knowledge.Things.Is(word.Lemma, ThingKind.Weapon) || (!hits && knowledge.Things.Is(word.Lemma, ThingKind.Vehicle)) || IsHappening(word.Lemma) || _abstractNouns.Contains(word.Lemma) || IsAbstract(word.Lemma))
            || (reading.Actors.IsKnown(reading.Actors.ActorAt(head)) && !IsDoneToThem(head));
    }

    /// <summary>"condemned the detention of three editors": those within the phrase are whom it was done to, unless it says whose act it was.</summary>
    private bool IsDoneToThem(int noun)
    {
        var (of, whose) = (false, false);
        foreach (var child in _document.ChildrenOf(noun))
        {
            of |= _document.Tokens[child].Deprel == Deprel.Nmod && _document.CaseOf(child) == "of";
            whose |= _document.Tokens[child].Deprel is Deprel.NmodPoss or Deprel.Compound or Deprel.Amod || (_document.Tokens[child].Deprel == Deprel.Nmod && _document.CaseOf(child) == "by");
        }

        return of && !whose && knowledge.Predicates.Nouns(_document.Tokens[noun].Lemma).ToArray().Any(static entry => entry is { Words: [_], Type: EventType.Assault or EventType.Coerce or EventType.Retreat, Symmetric: false });
    }

    /// <summary>Whether nothing is known of a party but that it is a thing or a place: "shelled the bridge", "blew up in Haifa".</summary>
    public bool IsMereThing(Actor party, int head)
    {
        if (party is not { Country: null, Sector: null, Id: null, Via: null } || !party.Span.Overlaps(_document.Tokens[head].Span))
        {
            return false;
        }

        ref readonly var word = ref _document.Tokens[head];
        return word.Upos == Upos.NOUN
            ? knowledge.Things.Is(word.Lemma, ThingKind.Facility, ThingKind.Settlement, ThingKind.Vehicle, ThingKind.Weapon, ThingKind.MilitaryPlatform)
                && !reading.Names.All.Any(name => name.Best is not null && party.Span.Overlaps(name.Span))
            : word.Upos == Upos.PROPN && reading.Names.NamedAt(word.Span) is not (NameKind.Person or NameKind.Organisation) && IsPlace(word.Span);
    }

    private bool IsPlace(Articles.Span span)
    {
        foreach (var (place, _) in reading.EventPlaces)
        {
            if (place.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHappening(string lemma)
    {
        foreach (var entry in knowledge.Predicates.Nouns(lemma))
        {
            if (entry.Words.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAbstract(string lemma)
    {
        foreach (var ending in _abstractEndings)
        {
            if (lemma.Length > ending.Length + 2 && lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return !knowledge.Things.Is(lemma, ThingKind.Facility, ThingKind.Settlement);
            }
        }

        return false;
    }
}
