using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Whether an argument is of the class that a lexicon entry wants: actor, irregular, person, place, weapon, building, number.</summary>
internal sealed class ArgumentTests(Document document, KnowledgeBase knowledge, KnownNames names, ActorReader actors, IReadOnlyList<Place> places)
{
    private static readonly string[] PersonEndings =
        ["man", "woman", "men", "women", "people", "guard", "worker", "fighter", "keeper", "ologist", "officer", "leader", "maker", "holder", "seeker", "goer"];

    /// <summary>Whether a token heads an argument of one of the wanted classes.</summary>
    public bool Is(int token, ArgumentClasses wanted)
    {
        if (wanted == ArgumentClasses.Any)
        {
            return true;
        }

        if (token < 0)
        {
            return false;
        }

        ref readonly var word = ref document.Tokens[token];
        return (wanted.HasFlag(ArgumentClasses.Number) && (word.Upos == Upos.NUM || (document.HasChild(token, Deprel.Nummod) && !knowledge.Things.Is(word.Lemma, ThingKind.Vehicle)) || Numeral.Of(word).Kind != NumeralKind.None))
            || (wanted.HasFlag(ArgumentClasses.Person) && IsPerson(token))
            || (wanted.HasFlag(ArgumentClasses.Actor) && (IsKnownActor(token) || IsPerson(token)))
            || (wanted.HasFlag(ArgumentClasses.Irregular) && actors.ActorAt(token).Sector is "REB" or "CRM" or "UAF" or "PRM")
            || (wanted.HasFlag(ArgumentClasses.Place) && IsPlace(token))
            || (wanted.HasFlag(ArgumentClasses.Weapon) && knowledge.Things.Is(word.Lemma, ThingKind.Weapon, ThingKind.Vehicle, ThingKind.MilitaryPlatform))
            || (wanted.HasFlag(ArgumentClasses.Building) && knowledge.Things.Is(word.Lemma, ThingKind.Facility, ThingKind.Vehicle));
    }

    /// <summary>Whether a word names a people, which "in" makes the land that bears its name: "an outpost in Kachin".</summary>
    public bool IsPeople(int token) => names.Covering(token)?.Best is { People: not null };

    /// <summary>"the highway between Dhaka and Mymensingh": what runs from one town to another.</summary>
    public bool IsRoad(int token) => knowledge.WordSet("place-road").Contains(document.Tokens[token].Lemma);

    /// <summary>Whether a word names a state by its capital: "Lima".</summary>
    public bool IsCapital(int token) => names.Covering(token)?.Best is { Sense: NameSense.Capital };

    /// <summary>Whether the argument is somebody that the dictionaries, its role noun or the language model know.</summary>
    public bool IsKnownActor(int token) => token >= 0 && actors.IsKnown(actors.ActorAt(token));

    /// <summary>Whether it is known to whom a pronoun refers.</summary>
    public bool IsResolved(int pronoun) => actors.ActorAt(pronoun).Via is not null;

    /// <summary>Whether a noun tells of what is done to somebody: "attack", "killing", "detention", "release".</summary>
    public bool IsViolence(int noun)
    {
        foreach (var entry in document.Tokens[noun].Upos == Upos.NOUN ? knowledge.Predicates.Nouns(document.Tokens[noun].Lemma) : [])
        {
            if (entry is { Words: [_], Type: EventType.Assault, Symmetric: false } or { Words: [_], Mode: "arrest" or "release" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a pronoun stands for another argument.</summary>
    public bool IsSame(int pronoun, int other) =>
        actors.ActorAt(pronoun).Via is { } via && (via.Overlaps(document.Tokens[other].Span) || actors.ActorAt(other).Via is { } same && same.Overlaps(via));

    /// <summary>Whether two arguments name one party, as far as is known.</summary>
    public bool IsOneParty(int one, int other) =>
        actors.ActorAt(one) is var first && actors.ActorAt(other) is var second
        && (first.Id is not null ? first.Id == second.Id || (first.Country == second.Country && second.Id == second.Country) : first.Country == second.Country && first.Sector == second.Sector);

    /// <summary>"The two discussed trade": whether an argument stands for several parties.</summary>
    public bool IsSeveral(int token) => token >= 0 && actors.ActorsAt(token).Count > 1;

    /// <summary>Whether the argument is known as an actor, as people or as a place, which is what <c>needs</c> asks.</summary>
    public bool IsParticipant(int token) =>
        token >= 0 && (IsKnownActor(token) || IsPerson(token) || IsPlace(token)
            || knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Facility, ThingKind.MilitaryPlatform, ThingKind.Vehicle)
            || document.Tokens[token].Upos == Upos.PROPN || IsGroupModified(token) || IsCapitalised(token));

    /// <summary>Whether the argument is a weapon, a vehicle or a town, with which or where an act is done but which does not act, unless it says whose it is.</summary>
    public bool IsMeans(int token) =>
        knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Weapon, ThingKind.Vehicle, ThingKind.Settlement) && Roles.At(document, knowledge, token) is null
        && !(knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Weapon, ThingKind.Vehicle) && IsGroupModified(token));

    /// <summary>Whether a word is for a place where many live: a town, a district.</summary>
    public bool IsSettlement(int token) => knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Settlement);

    /// <summary>Whether the argument is a human being or a group of them.</summary>
    public bool IsPerson(int token)
    {
        if (token < 0)
        {
            return false;
        }

        ref readonly var word = ref document.Tokens[token];
        return word.Upos switch
        {
            Upos.PRON => actors.ActorAt(token).Via is not null || word.Lemma is "he" or "she" or "they" or "i" or "I" or "we" or "who" or "someone" or "somebody" or "everyone" or "other" or "you",
            Upos.NUM => true,
            _ => Roles.At(document, knowledge, token) is not null || IsPersonByForm(word.Lemma) || names.NamedAt(word.Span) == NameKind.Person
                || names.Covering(token)?.Entries[0] is { Person: not null } or { Sense: NameSense.People } or { People: not null },
        };
    }

    /// <summary>"homeguards", "airwomen": compounds whose last part names people.</summary>
    private static bool IsPersonByForm(string lemma) =>
        PersonEndings.Any(ending => lemma.Length > ending.Length + 1 && lemma.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private bool IsPlace(int token)
    {
        var span = document.Tokens[token].Span;
        foreach (var place in places)
        {
            if (place.Span.Overlaps(span))
            {
                return true;
            }
        }

        // A proper name that nobody knows and the tagger takes for no person or body may be a place: "took back Al-Kasarah".
        if (document.Tokens[token].Upos == Upos.PROPN && names.Covering(token) is null && names.NamedAt(span) is not (NameKind.Person or NameKind.Organisation))
        {
            return true;
        }

        return names.NamedAt(span) == NameKind.Location || knowledge.Things.Is(document.Tokens[token].Lemma, ThingKind.Settlement);
    }

    /// <summary>A capital within a sentence marks a name that the tagger missed.</summary>
    private bool IsCapitalised(int token) =>
        char.IsUpper(document.Tokens[token].Form[0]) && token > document.Sentences[document.SentenceOf(token)].First
        && document.Tokens[token].Upos is Upos.NOUN or Upos.ADJ or Upos.X;

    public bool IsGroupModified(int token)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            if (document.Tokens[child].Deprel is Deprel.NmodPoss or Deprel.Amod or Deprel.Compound && names.Covering(child) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
