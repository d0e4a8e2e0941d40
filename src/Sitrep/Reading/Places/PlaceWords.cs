using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What the words round a name say of the place that is meant.</summary>
internal enum PlaceHint : byte
{
    None,
    Province,
    District,
    Town,
}

/// <summary>The word lists by which places are read (en/words.yaml).</summary>
internal sealed class PlaceWords
{
    private readonly Dictionary<string, PlaceHint> _hints = new(StringComparer.OrdinalIgnoreCase);

    public PlaceWords(KnowledgeBase knowledge)
    {
        void Add(string list, PlaceHint hint)
        {
            foreach (var word in knowledge.Words(list))
            {
                _hints.TryAdd(word, hint);
            }
        }

        Add("place-province", PlaceHint.Province);
        Add("place-district", PlaceHint.District);
        Add("place-town", PlaceHint.Town);
        Near = Set(knowledge, "place-near");
        Attributes = Set(knowledge, "place-attribute");
        Namesakes = Set(knowledge, "place-namesake");
        Directions = Set(knowledge, "place-direction");
        Prepositions = Set(knowledge, "place-preposition");
        Eponyms = Set(knowledge, "place-eponym");
        Locatives = Set(knowledge, "place-locative");
        GivenNames = Set(knowledge, "place-given-name");
        Features = Set(knowledge, "place-feature");
        Never = Set(knowledge, "place-never");
        RiversLikeStates = Set(knowledge, "rivers-like-states");
        Parts = Set(knowledge, "place-part");
        Sites = Set(knowledge, "place-site");
        SiteAdjectives = Set(knowledge, "place-site-adjective");
        SiteBeginnings = Set(knowledge, "place-site-beginning");
        Buildings = Set(knowledge, "place-building");
        Hitting = Set(knowledge, "place-hitting");
        Roads = Set(knowledge, "place-road");
        Taking = Set(knowledge, "place-taking");
        OnlyTowns = Set(knowledge, "place-only-towns");
        Civic = Set(knowledge, "place-civic");
        Locating = Set(knowledge, "place-locating");
        Beside = Set(knowledge, "place-beside");
        OfElse = Set(knowledge, "place-of-else");
        Locals = Set(knowledge, "place-local");
        Suffering = Set(knowledge, "suffering");
        Moving = Set(knowledge, "place-moving");
        Owned = Set(knowledge, "place-owned");
        Speakers = Set(knowledge, "place-speaker");
        Nearby = Set(knowledge, "place-nearby");
        Trade = Set(knowledge, "outlet-trade");
        Titles = Set(knowledge, "person-title");
        Charges = Set(knowledge, "charges");
    }

    public HashSet<string> Near { get; }

    public HashSet<string> Roads { get; }

    public HashSet<string> Hitting { get; }

    public HashSet<string> Attributes { get; }

    public HashSet<string> Namesakes { get; }

    public HashSet<string> Directions { get; }

    public HashSet<string> Prepositions { get; }

    public HashSet<string> Eponyms { get; }

    public HashSet<string> Locatives { get; }

    public HashSet<string> GivenNames { get; }

    public HashSet<string> Features { get; }

    /// <summary>States whose name with the article is a river's: "on the Niger".</summary>
    public HashSet<string> RiversLikeStates { get; }

    /// <summary>Words that alone are no place, though the gazetteer has them.</summary>
    public HashSet<string> Never { get; }

    public HashSet<string> Parts { get; }

    /// <summary>Nouns for places small and large, beside settlements, divisions and features: "hospital", "checkpoint", "outskirts".</summary>
    public HashSet<string> Sites { get; }

    /// <summary>Words in the names of sites that name nothing alone: "Military" in "T-4 Military Airport".</summary>
    public HashSet<string> SiteAdjectives { get; }

    /// <summary>Words with which names of places begin: "Jabal", "Mount", "Kafr".</summary>
    public HashSet<string> SiteBeginnings { get; }

    /// <summary>Nouns for buildings, whose owner or first word may say where they stand: "a Baghdad restaurant", "Senegal's parliament".</summary>
    public HashSet<string> Buildings { get; }

    /// <summary>What is done to towns rather than people: "storm", "assault", "siege".</summary>
    public HashSet<string> Taking { get; }

    /// <summary>What is done to towns and never to persons: besiege, shell, recapture.</summary>
    public HashSet<string> OnlyTowns { get; }

    /// <summary>Words of the bodies that a town has: "Dallas Police Department".</summary>
    public HashSet<string> Civic { get; }

    /// <summary>Prepositions that say where: "in", "outside", "north of".</summary>
    public HashSet<string> Locating { get; }

    /// <summary>Those of them that say what it was only beside, so that a name with "in" comes first.</summary>
    public HashSet<string> Beside { get; }

    /// <summary>Prepositions after which stands another happening or what it is about, not where it was.</summary>
    public HashSet<string> OfElse { get; }

    /// <summary>Who sits where a place is named: "Nangarhar residents protested".</summary>
    public HashSet<string> Locals { get; }

    /// <summary>What is done to people only, so that its passive subject is nobody's place: "Diallo was killed".</summary>
    public HashSet<string> Suffering { get; }

    /// <summary>Verbs whose object is where somebody goes or comes from: "reached Beni".</summary>
    public HashSet<string> Moving { get; }

    /// <summary>What belongs to somebody, so that "of" and a longer name after it say whose it is: "the house of Kasim Lame".</summary>
    public HashSet<string> Owned { get; }

    /// <summary>Who speaks of what happened in the place that they are of: "the mayor of Cali said".</summary>
    public HashSet<string> Speakers { get; }

    /// <summary>Adjectives before a place: "nearby Winder".</summary>
    public HashSet<string> Nearby { get; }

    /// <summary>Words that newspapers call themselves by beside their town: "Times", "Herald".</summary>
    public HashSet<string> Trade { get; }

    /// <summary>Titles before a surname: "Mr", "Mayor".</summary>
    public HashSet<string> Titles { get; }

    /// <summary>What is brought against somebody, so that "against" and a name after it say whom: "a case against Rodrigues".</summary>
    public HashSet<string> Charges { get; }

    /// <summary>Whether a noun is one for a kind of place: a settlement, division, feature, site or direction.</summary>
    public bool IsSite(in Token noun) =>
        Sites.Contains(noun.Lemma) || Parts.Contains(noun.Lemma) || Features.Contains(noun.Lemma) || Directions.Contains(noun.Lemma)
        || Hint(noun.Lemma) != PlaceHint.None || Near.Contains(noun.Lemma);

    /// <summary>Whether only a noun for a kind of place and "of" stand between two names: "the North Kivu town of Kibirizi".</summary>
    public bool IsKindBetween(Token[] tokens, int from, int first) =>
        first - from is 2 or 3 && tokens[first - 1].Form == "of" && IsSite(tokens[first - 2]) && (first - from == 2 || tokens[from].Upos is Upos.ADJ or Upos.NOUN);

    /// <summary>Whether a word alone is no place's name.</summary>
    public bool IsNoName(string word) =>
        Never.Contains(word) || Features.Contains(word) || Parts.Contains(word) || Directions.Contains(word) || Hint(word) != PlaceHint.None;

    public PlaceHint Hint(string word) => _hints.GetValueOrDefault(word);

    private static HashSet<string> Set(KnowledgeBase knowledge, string list) => knowledge.Words(list).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
