using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// The state whose army, police or government an article means when it names none: the one in which what it tells happens. The
/// headline and the first sentence say so with most weight, places with more than names; a place in the clause itself overrules them.
/// </summary>
internal sealed class HomeState
{
    /// <summary>How much weight the first state must have, of the second's, for the article to be at home anywhere.</summary>
    private const double Lead = 1.5;

    /// <summary>Headlines from which on they are a list of several stories.</summary>
    private const int FewestLines = 4;

    /// <summary>Words before a place at the beginning of a sentence: "Meanwhile, in the Philippines,".</summary>
    private const int TopicReach = 4;

    /// <summary>Steps from a place up to the word that says that people of other states meet there.</summary>
    private const int VenueReach = 3;

    /// <summary>The same for persons, who are often those of another state.</summary>
    private const double FarLead = 3;

    /// <summary>Words from the beginning within which a dateline names its agency.</summary>
    private const int DatelineReach = 12;

    /// <summary>UCDP's precision of a place that is a whole state.</summary>
    private const int StatePrecision = 6;

    /// <summary>What a state has one of, and who fights it: these are the home state's unless something says otherwise.</summary>
    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal) { "COP", "GOV", "MIL", "JUD", "LEG", "SPY", "PRM", "REB", "UAF", "OPP" };

    private readonly Document _document;
    private readonly IReadOnlyList<PlaceMention> _places;
    private readonly IReadOnlyList<(int Token, string State)> _named;
    private readonly IReadOnlyList<string> _venues;
    private readonly int _lines;
    private readonly string? _home;
    private readonly string? _issuer;
    private readonly double _lead;
    private readonly bool _isOnly;

    /// <summary>Weighs the states that the article names.</summary>
    public HomeState(Document document, KnowledgeBase knowledge, KnownNames names, IReadOnlyList<PlaceMention> places)
    {
        _document = document;
        _places = places;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<(int Token, string State)>();
        _named = named;
        var opening = document.Sentences.Length == 0 ? 0 : FirstOfBody(document).End;
        _venues = knowledge.Words("venue-words");
        _lines = document.Sentences.Count(static sentence => sentence.IsHeadline);
        foreach (var place in places.Where(place => !IsWhose(place) && !IsVenue(place, _venues)))
        {
            // A dateline says where the reporter sat, and who goes to a place is not at home there.
            Add(place.Named.Country, place.First, place.Named.NotEventPlace is null && document.CaseOf(place.Head) is not "to" ? 2 : 1);
        }

        foreach (var name in names.All.Where(name => !places.Any(place => place.Head >= name.First && place.Head < name.End && IsVenue(place, _venues))))
        {
            Add(CountryOf(name), name.First, 1);
        }

        var ranked = weights.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(2).ToList();
        _lead = ranked.Count == 0 ? 0 : ranked[0].Value / (ranked.Count > 1 ? ranked[1].Value : 0.1);
        _home = _lead >= Lead ? ranked[0].Key : null;
        _issuer = Issuer(document.Article.Outlet, knowledge);
        if (_issuer is not null)
        {
            (_home, _lead) = (_issuer, FarLead);
        }
        else if (_home is null && AgencyAtHome(document, names, places) is { } desk)
        {
            (_home, _lead) = (desk, FarLead);
        }
        else if (weights.Count == 0 && document.Article.Outlet is { } outlet && knowledge.Outlets.Find(outlet) is { State: true, Country.Length: 3 } agency)
        {
            // What a state's own agency tells without naming any state is of that one.
            (_home, _lead) = (agency.Country, Lead);
        }

        // "Danish forces attacked rebels": whose somebody is does not say where he is.
        if (weights.Count > 0 && _issuer is null && !places.Any(place => place.Named.Country == _home && !IsWhose(place)) && !names.All.Any(name => IsLand(name, _home)) && !(places.All(static place => place.Named.Country is null) && names.All.Any(name => FightsOnlyIn(name, _home))))
        {
            _home = null;
        }

        _isOnly = _home is not null && places.All(place => place.Named.Country is null || place.Named.Country == _home);

        void Add(string? country, int token, int weight)
        {
            if (IsState(country))
            {
                named.Add((token, country!));
                weights[country!] = weights.GetValueOrDefault(country!) + (token < opening ? 2 * weight : weight);
            }
        }
    }

    /// <summary>The state for a phrase that names none, or null where the article does not settle it: ministers and soldiers go abroad.</summary>
    public string? Of(int head, string? sector, bool isPerson)
    {
        if (isPerson ? _lead < FarLead : !_isOnly && !Institutions.Contains(sector ?? ""))
        {
            return null;
        }

        if (HeadingOf(head) is { } heading)
        {
            return heading;
        }

        if (IsLineOfItsOwn(head) is { } line)
        {
            return line.Length > 0 ? line : null;
        }

        if (_issuer is not null && sector == "GOV")
        {
            return _issuer;
        }

        var isYetUnnamed = IsYetUnnamed(head);
        if ((_home is null || isYetUnnamed) && StoryOf(head, sector) is { } story)
        {
            return story;
        }

        if (isYetUnnamed)
        {
            return null;
        }

        var clause = _document.ClauseOf(head);
        var sentence = _document.SentenceOf(head);
        string? local = null;
        var elsewhere = false;
        foreach (var place in _places)
        {
            if (place.Named.Country is { } country && !IsVenue(place, _venues) && _document.CaseOf(place.Head) is "in" or "at" or "near" or "outside" or "inside" or "across" or "throughout"
                && _document.SentenceOf(place.Head) == sentence)
            {
                if (_document.ClauseOf(place.Head) != clause)
                {
                    elsewhere |= country != _home;
                    continue;
                }

                if (local is not null && local != country)
                {
                    return null;
                }

                local = country;
            }
        }

        // Where another clause of the sentence tells of another state, it is open whose soldiers these are.
        return local is null && elsewhere ? null : local is null || local == _home ? _home : sector is "GOV" or "MIL" or "LEG" or "SPY" ? null : local;
    }

    /// <summary>"Honduras: prosecutors charge ex-army chief": the state that a headline within a list of them tells of, empty where it names several or none; null for any other sentence.</summary>
    private string? IsLineOfItsOwn(int head)
    {
        var sentence = _document.Sentences[_document.SentenceOf(head)];
        if (!sentence.IsHeadline || _lines < FewestLines)
        {
            return null;
        }

        var own = "";
        foreach (var (token, state) in _named)
        {
            if (token >= sentence.First && token < sentence.End && state != own)
            {
                if (own.Length > 0)
                {
                    return "";
                }

                own = state;
            }
        }

        return own;
    }

    /// <summary>
    /// In a round-up of several states, the one of which this sentence tells, or the one before it in the same paragraph: the only
    /// state in which it names a place. Soldiers, rebels and ministers go abroad, so these need the place at the sentence's beginning.
    /// </summary>
    private string? StoryOf(int head, string? sector)
    {
        for (var s = _document.SentenceOf(head); s >= 0; s--)
        {
            var sentence = _document.Sentences[s];
            string? only = null;
            var isFirst = false;
            foreach (var place in _places)
            {
                if (place.First < sentence.First || place.First >= sentence.End || place.Named.Country is not { } country || IsWhose(place) || IsVenue(place, _venues))
                {
                    continue;
                }

                if (only is not null && only != country)
                {
                    return null;
                }

                isFirst |= only is null && IsTopic(place, sentence);
                only = country;
            }

            if (only is not null)
            {
                return isFirst || (s == _document.SentenceOf(head) && sector is "COP" or "JUD" or "OPP") ? only : null;
            }

            if (sentence.OpensParagraph)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"In Pakistan, soldiers killed five": a place at the beginning of a sentence says what that tells of.</summary>
    private bool IsTopic(PlaceMention place, Sentence sentence) =>
        place.First - sentence.First <= TopicReach && place.End < sentence.End && _document.CaseOf(place.Head) is "in" && _document.Tokens[place.End].Form == ",";

    /// <summary>"Kenya: police shoot two": the state of the place before a colon at the beginning of the sentence.</summary>
    private string? HeadingOf(int head)
    {
        var sentence = _document.Sentences[_document.SentenceOf(head)];
        foreach (var place in _places)
        {
            if (place.First == sentence.First && place.End < sentence.End && place.End <= head && _document.Tokens[place.End].Form == ":")
            {
                return place.Named.Country;
            }
        }

        return null;
    }

    /// <summary>Whether the text up to the end of the sentence has named other states and not yet the one in which it is at home: a round-up of several stories.</summary>
    private bool IsYetUnnamed(int head)
    {
        var end = _document.Sentences[_document.SentenceOf(head)].End;
        var other = false;
        foreach (var (token, state) in _named)
        {
            if (token < end)
            {
                if (state == _home)
                {
                    return false;
                }

                other = true;
            }
        }

        return other;
    }

    /// <summary>"KUWAIT, May 5 (KUNA) --": the state whose own agency tells it, from home; its ministers are named without their state.</summary>
    private static string? AgencyAtHome(Document document, KnownNames names, IReadOnlyList<PlaceMention> places)
    {
        var begin = 0;
        while (begin < document.Sentences.Length && document.Article.InTitle(document.Sentences[begin].Span))
        {
            begin++;
        }

        var first = begin < document.Sentences.Length ? document.Sentences[begin].First : 0;
        var end = first + DatelineReach;
        var state = names.All.FirstOrDefault(name => name.First >= first && name.End <= end && name.Best?.Outlet is { State: true, Kind: OutletKind.Agency, Country.Length: 3 })?.Best!.Outlet!.Country;
        return state is not null && places.All(place => place.First < first || place.First >= end || place.Named.NotEventPlace is null || place.Named.Country == state) ? state : null;
    }

    /// <summary>"Ministry of Foreign Affairs of Georgia": the state that speaks in a release of its own.</summary>
    private static string? Issuer(string? outlet, KnowledgeBase knowledge)
    {
        if (outlet is null)
        {
            return null;
        }

        var words = outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(static word => word is "Ministry" or "Government" or "Embassy" or "Department" or "Presidency" or "Office" or "Police" or "Army" or "Forces"))
        {
            return null;
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (char.IsUpper(words[at][0]) && knowledge.Names.Longest(words, at, out var entries) > 0 && entries[0].State is { } state)
            {
                return state.Id;
            }
        }

        return null;
    }

    /// <summary>"talks between the rebels and the government in Oslo": where others meet is not where they are at home.</summary>
    private bool IsVenue(PlaceMention place, IReadOnlyList<string> venues)
    {
        if (_document.CaseOf(place.Head) == "from")
        {
            // "in a statement from London": from where somebody speaks is not where he is at home.
            return _document.Tokens[place.Head] is { Deprel: Deprel.Nmod, Head: >= 0 and var word } && _document.Tokens[word].Lemma is "statement" or "letter" or "message" or "communique" or "interview" or "call" or "broadcast";
        }

        if (_document.CaseOf(place.Head) is not ("in" or "at"))
        {
            return false;
        }

        for (var (at, climbed) = (place.Head, 0); at >= 0 && climbed < VenueReach; at = _document.Tokens[at].Head, climbed++)
        {
            var subject = _document.Child(at, Deprel.Nsubj);
            if (venues.Contains(_document.Tokens[at].Lemma) || (subject >= 0 && subject != place.Head && venues.Contains(_document.Tokens[subject].Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a US diplomat": the state says whose he is, not where.</summary>
    private bool IsWhose(PlaceMention place) => place.Named.Precision == StatePrecision && _document.Tokens[place.Head].Deprel is Deprel.Compound or Deprel.Amod;

    /// <summary>A state named as a land or a government, not as whose somebody is ("a US diplomat").</summary>
    private bool IsLand(KnownName name, string? state) =>
        name.Best is { State: { } named, Sense: not (NameSense.Adjective or NameSense.People) } && named.Id == state
        && _document.Tokens[name.End - 1].Deprel is not (Deprel.Compound or Deprel.Amod);

    /// <summary>Rebels, militias and gangs of one state, which fight at home: "Abu Sayyaf frees hostage, army says".</summary>
    private static bool FightsOnlyIn(KnownName name, string? state) =>
        name.Best is { Actor: { Sector: "REB" or "PRM" or "CRM" } body } && body.Country == state && body.Where.All(where => where == state);

    private static Sentence FirstOfBody(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (!document.Article.InTitle(sentence.Span) && sentence.End - sentence.First > 4)
            {
                return sentence;
            }
        }

        return document.Sentences[0];
    }

    /// <summary>The state that the names of a text speak of most, by a people, a body or a person; null when it names none or two as often.</summary>
    public static string? MostNamed(KnownNames names)
    {
        var counted = names.All.Select(CountryOf).Where(IsState).GroupBy(static state => state!, StringComparer.Ordinal).OrderByDescending(static state => state.Count()).Take(2).ToList();
        return counted.Count == 0 || (counted.Count > 1 && counted[0].Count() == counted[1].Count()) ? null : counted[0].Key;
    }

    private static bool IsState(string? country) => country is { Length: 3 } and not ("IGO" or "NGO" or "IMG" or "MNC" or "UNO" or "EUR");

    private static string? CountryOf(KnownName name) => name.Best switch
    {
        { State: { } state } => state.Id,
        { Actor: { } actor } => actor.Country,
        { Person: { } person } => person.Country,
        _ => null,
    };
}
