using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Which of the entries that share a name is meant: a surname by the full names of the article, by who held office when it was
/// published and by the countries that it names; and where a surname is part of somebody else's name.
/// </summary>
internal static class NameChoice
{
    private const int YearsRemembered = 15;
    /// <summary>Years out of office after which a surname alone names nobody.</summary>
    private const double YearsKnown = 5;
    private const double OfficeNamed = 8;
    private const double HeadOfState = 5;
    private const double StateNamed = 40;
    /// <summary>Orders the entries of each name, the likeliest first, and removes names that are none.</summary>
    public static List<KnownName> Settle(Document document, KnowledgeBase knowledge, List<KnownName> names)
    {
        // "Congolese" are of the state that the article names by itself.
        var named = names.Where(static name => name.Entries is [{ State: not null }]).Select(static name => name.Entries[0].State!.Id).ToHashSet(StringComparer.Ordinal);
        var (inFull, countries, kin) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in names)
        {
            if (name.Entries is [var only] && (only.Actor?.Country ?? only.Person?.Country) is { } of)
            {
                kin.Add(of);
            }

            foreach (var entry in name.Entries)
            {
                if (entry is { Person: not null, Sense: NameSense.Name })
                {
                    inFull.Add(entry.Entry.Id);
                }

                if (entry.State is { } state)
                {
                    countries.Add(state.Id);
                }
            }
        }

        var common = knowledge.WordSet("common-surnames");
        var settled = new List<KnownName>(names.Count);
        foreach (var name in names)
        {
            if (name.Entries.Length == 1 && name.Entries[0] is { Person: null, Outlet: null })
            {
                if (!IsYetToBe(name.Entries[0], document.Article.PublishedOn) && !IsElsewhere(document, knowledge, name, name.Entries[0], countries))
                {
                    settled.Add(name);
                }

                continue;
            }

            var owner = OwnerOf(document, settled, name.First);
            var entries = name.Entries.Where(entry => !IsElsewhere(document, knowledge, name, entry, countries) && MayMean(document, knowledge, name, entry, inFull, countries) && !(entry is { Sense: NameSense.Surname, Person: { } one } && IsUntied(document, knowledge, common, name, one, inFull, countries))).ToArray();
            if (entries.Length > 1 && Array.FindAll(entries, entry => Held(document, knowledge, name, entry, inFull)) is { Length: > 0 } holders)
            {
                entries = holders;
            }

            if (entries.Length > 1)
            {
                var scores = entries.ToDictionary(entry => entry, entry => Score(entry, document.Article, inFull, countries, named, kin) + (owner is not null && entry.Person is { } person ? person.Country == owner ? StateNamed : -StateNamed : 0));
                entries = [.. entries.OrderByDescending(entry => scores[entry])];
                if (IsOpen(entries[0], entries[1], scores[entries[0]] - scores[entries[1]]))
                {
                    continue;
                }
            }

            if (entries.Length > 0)
            {
                settled.Add(entries.Length == name.Entries.Length && entries.SequenceEqual(name.Entries) ? name : name with { Entries = entries });
            }
        }

        return settled;
    }

    /// <summary>"The Foreign Office" in a report of Pakistan alone: a name that bodies of many states have is not that of a state which the text does not name.</summary>
    private static bool IsElsewhere(Document document, KnowledgeBase knowledge, KnownName name, NameEntry entry, HashSet<string> countries) =>
        countries.Count > 0 && entry.Actor is { Country: { } country } && !countries.Contains(country)
        && knowledge.WordsInAnyCase("names-of-many-bodies").Contains(document.Article.Quote(name.Span));

    /// <summary>"President Johnson": whether the article has a person's full name, or the office before a surname is one that the person has held.</summary>
    private static bool Held(Document document, KnowledgeBase knowledge, KnownName name, NameEntry entry, HashSet<string> inFull)
    {
        var role = name.First - 1;
        return entry is { Sense: NameSense.Surname, Person: { } person } && role >= 0 && char.IsUpper(document.Tokens[role].Form[0]) && Roles.At(document, knowledge, role) is not null
            && (inFull.Contains(person.Id) || person.Offices.Any(office => office.Title.Contains(document.Tokens[role].Form, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The state right before a name: "Russia's Medvedev", "Bolivian Morales".</summary>
    private static string? OwnerOf(Document document, List<KnownName> settled, int first)
    {
        if (settled.Count == 0 || settled[^1] is not { Best.State: { } state } before)
        {
            return null;
        }

        var gap = first - before.End;
        return gap == 0 || (gap == 1 && document.Tokens[before.End].Xpos == "POS") ? state.Id : null;
    }

    /// <summary>
    /// A surname that many bear or that was read as a place, "raided Lagos", where the article has neither its full name, nor an office
    /// before it, nor the person's state; one that many bear also needs that the person is in office. Of a head of state or government in
    /// office the acts of such tell enough: "Brown urged Zimbabwe".
    /// </summary>
    private static bool IsUntied(Document document, KnowledgeBase knowledge, IReadOnlySet<string> common, KnownName name, PersonEntry person, HashSet<string> inFull, HashSet<string> countries)
    {
        var day = document.Article.PublishedOn;
        var isCommon = common.Contains(document.Tokens[name.End - 1].Form);
        var isPlace = !isCommon && !IsInOfficeAndActs(document, knowledge, name, person) && Array.Exists(document.Names, found => found.Kind == NameKind.Location && found.First == name.First && found.End == name.End);
        if ((!isCommon && !isPlace) || inFull.Contains(person.Id) || (name.First > 0 && Roles.At(document, knowledge, name.First - 1) is not null))
        {
            return false;
        }

        var office = day is { } on ? person.OfficeAbout(on) : null;
        var isNamed = person.Country is { } country && countries.Contains(country);
        return !(isNamed && (!isCommon || day is null || office is not null))
            && !(office is not null && document.Article.Content.Contains(office.Title, StringComparison.OrdinalIgnoreCase))
            && !(isCommon && office is not null && knowledge.WordSet("offices-of-leaders").Contains(office.Title) && ActsAsLeader(document, knowledge, name));
    }

    private static bool ActsAsLeader(Document document, KnowledgeBase knowledge, KnownName name) =>
        document.Tokens[name.End - 1] is { Deprel: Deprel.Nsubj, Head: >= 0 and var verb } && knowledge.WordSet("acts-of-leaders").Contains(document.Tokens[verb].Lemma);

    /// <summary>"Beblawi said", "Beblawi was named": a surname of somebody in office does, or has done to it, what towns do not.</summary>
    private static bool IsInOfficeAndActs(Document document, KnowledgeBase knowledge, KnownName name, PersonEntry person)
    {
        for (var token = name.First; token < name.End; token++)
        {
            ref readonly var word = ref document.Tokens[token];
            if (word.Deprel is Deprel.Nsubj or Deprel.NsubjPass && document.Tokens[word.Head] is { Upos: Upos.VERB } verb && (word.Deprel == Deprel.Nsubj || knowledge.WordSet("done-to-persons").Contains(verb.Lemma)))
            {
                return document.Article.PublishedOn is { } day && person.OfficeOn(day) is not null;
            }
        }

        return false;
    }

    /// <summary>"the barracks at Djibo", "near Hassan", "the city of General Santos": a surname there is a town's.</summary>
    private static bool IsTown(Document document, KnowledgeBase knowledge, KnownName name) =>
        // "Masisi territory"; the division need not be in a name of its own.
        (name.End < document.Tokens.Length && document.Tokens[name.End].Start == document.Tokens[name.End - 1].End + 1
            && (knowledge.WordsInAnyCase("place-district").Contains(document.Tokens[name.End].Form) || knowledge.WordsInAnyCase("place-province").Contains(document.Tokens[name.End].Form) || document.Tokens[name.End].Lemma is "village" or "town" or "grouping" or "locality"))
        ||
        (name.First > 1 && document.Tokens[name.First - 1].Form == "of" && document.Tokens[name.First - 2].Lemma is "city" or "town" or "village" or "port" or "district" or "province" or "island")
        || (name.First > 2 && document.Tokens[name.First - 2].Form == "of" && document.Tokens[name.First - 3].Lemma is "city" or "town" or "village" && char.IsUpper(document.Tokens[name.First - 1].Form[0]))
        || name.First > 0 && document.Tokens[name.First - 1].Form is "at" or "near" or "outside" or "around" or "inside" or "towards" && !(name.End < document.Tokens.Length && document.Tokens[name.End].Xpos == "POS");

    /// <summary>A surname or an acronym that nothing ties to one of two persons or bodies of different countries names neither.</summary>
    private static bool IsOpen(NameEntry first, NameEntry second, double lead) =>
        (first is { Sense: NameSense.Surname, Person: { } one } && second.Person is { } other && one.Country != other.Country && lead < 5)
        || (first.Actor is { Country.Length: 3 } body && second.Actor is { Country.Length: 3 } namesake && body.Country != namesake.Country && lead <= 0 && first.Alias.Length <= KnownNames.LongestAcronym && !first.Alias.Any(char.IsLower));

    private static bool MayMean(Document document, KnowledgeBase knowledge, KnownName name, NameEntry entry, HashSet<string> inFull, HashSet<string> countries) => entry switch
    {
        { Sense: NameSense.Surname, Person: { } person } =>
            !IsTown(document, knowledge, name) && !IsForgotten(document, name, person, inFull, countries) && !IsRank(document, knowledge, name) && !IsPartOfAnother(document, knowledge, name, person) && (inFull.Contains(person.Id) || !BelongsToAnother(document, name, person)),
        { Outlet: not null } => !IsPlaceOrOffice(document, knowledge, name),
        { Actor: not null } => !IsYetToBe(entry, document.Article.PublishedOn),
        _ => true,
    };

    /// <summary>A body that was founded long after the article appeared: the Popular Front of 1990 is not that of 2012.</summary>
    private static bool IsYetToBe(NameEntry entry, DateOnly? day) => entry.Actor?.From is { } from && day is { } then && from.Earliest > then.AddYears(1);

    /// <summary>Entries of states and peoples come before bodies, and these before persons; of bodies the one that acts in a country of the text or is of the state of somebody whom the text names, of persons the one named in full, in office or of a country that the article names.</summary>
    private static double Score(NameEntry entry, Article article, HashSet<string> inFull, HashSet<string> countries, HashSet<string> named, HashSet<string> kin)
    {
        var (day, text) = (article.PublishedOn, article.Content);
        if (entry.Actor is { } actor)
        {
            // Of two that fit as well the younger one is in the news.
            var youth = actor is { Sector: "REB" or "PRM", From: { } from } ? from.Earliest.Year / 10_000.0 : 0;
            return 1000 + youth + (actor.Where.Any(countries.Contains) || (actor.Country is { } of && countries.Contains(of)) ? 12 : actor.Country is { } home && kin.Contains(home) ? 8 : 0)
                + (day is not { } then || PartialDate.MayHold(actor.From, actor.To, then) ? 5 : 0);
        }

        if (entry.Person is not { } person)
        {
            return entry.Outlet is { } outlet ? 15 + (outlet.Country is { } land && countries.Contains(land) ? 12 : 0) : entry.State is { } state && named.Contains(state.Id) ? 1112 : 1100;
        }

        var score = inFull.Contains(person.Id) ? 200 : entry.Sense == NameSense.Name ? 100 : 0.0;
        var office = day is { } known ? person.OfficeAbout(known) : null;
        score += office is null ? 0 : office.Country is { Length: 3 } and not ("NGO" or "IGO" or "MNC") ? 30 : 20;
        // "Johnson … the prime minister": the article names the office; and a surname alone is mostly a head of state's or government's.
        score += office is not null && entry.Sense == NameSense.Surname && text.Contains(office.Title, StringComparison.OrdinalIgnoreCase) ? OfficeNamed : 0;
        score += office?.Title is "President" or "Prime Minister" or "Secretary-General of the United Nations" or "Supreme Leader" or "King" or "Chancellor" ? HeadOfState : 0;
        score += person.Country is not { } country ? 0 : countries.Contains(country) ? 12 : kin.Contains(country) ? 6 : 0;
        return score - (office is null && day is { } at ? YearsFrom(person, at) : 0);
    }

    /// <summary>How long before a day the last office ended, or after it the first began, in years; offices of no date count as long ago.</summary>
    private static double YearsFrom(PersonEntry person, DateOnly day)
    {
        var best = (double)YearsRemembered;
        foreach (var office in person.Offices)
        {
            best = office.To is { } end && end.Latest < day ? Math.Min(best, (day.DayNumber - end.Latest.DayNumber) / 365.0)
                : office.From is { } start && start.Earliest > day ? Math.Min(best, 2 * (start.Earliest.DayNumber - day.DayNumber) / 365.0)
                : best;
        }

        return best;
    }

    /// <summary>Whether a surname stands in a longer name of somebody or something else: "Robin Cook" for Peter Cook, "Khan Shaykhun" for Khan.</summary>
    private static bool IsPartOfAnother(Document document, KnowledgeBase knowledge, KnownName name, PersonEntry person)
    {
        var tokens = document.Tokens;
        if (tokens[name.End - 1].Form is "al" or "el" || (name.End < tokens.Length && GoesOn(tokens, name)))
        {
            return true;
        }

        var before = name.First - 1;
        if (before < 0 || tokens[before].Upos != Upos.PROPN || document.SentenceOf(before) != document.SentenceOf(name.First) || tokens[before].Form[^1] == '.'
            || tokens[before].Form is "Mr" or "Mrs" or "Ms" or "Dr" or "Sir" or "Lord" or "Lady" or "Sheikh" or "Mullah" or "Ayatollah" or "Imam" or "Pope" or "St"
            || Roles.At(document, knowledge, before) is not null || !IsJoined(tokens, before, name))
        {
            return false;
        }

        return !IsGivenNameOf(person, tokens[before].Form);
    }

    /// <summary>"Major General Ama Dosseh": a surname that is a rank as well, before another rank or a name.</summary>
    private static bool IsRank(Document document, KnowledgeBase knowledge, KnownName name) =>
        name.End - name.First == 1 && name.End < document.Tokens.Length && char.IsUpper(document.Tokens[name.End].Form[0])
        && Array.Exists(knowledge.Roles.Nouns(document.Tokens[name.First].Form.ToLowerInvariant()).ToArray(), static role => role is { Words.Length: 1, Sector: "MIL" });

    /// <summary>A bare surname of somebody who held no office for long, of whom the text has neither the full name nor the state: "Lyman fell".</summary>
    private static bool IsForgotten(Document document, KnownName name, PersonEntry person, HashSet<string> inFull, HashSet<string> countries) =>
        document.Article.PublishedOn is { } day && person.OfficeAbout(day) is null && person.Offices.Count > 0 && YearsFrom(person, day) > YearsKnown
        && !inFull.Contains(person.Id) && !(person.Country is { } country && countries.Contains(country))
        && !(document.Tokens[name.End - 1] is { Deprel: Deprel.Nsubj, Head: >= 0 and var verb } && document.Tokens[verb].Upos == Upos.VERB);

    private static bool IsGivenNameOf(PersonEntry person, string given) =>
        person.Aliases.Prepend(person.Name).Any(full => full.StartsWith(given, StringComparison.OrdinalIgnoreCase) || given.StartsWith(full.Split(' ')[0], StringComparison.OrdinalIgnoreCase));

    private static bool GoesOn(Token[] tokens, KnownName name)
    {
        ref readonly var next = ref tokens[name.End];
        return next.Start <= tokens[name.End - 1].End + 1 && (next.Upos == Upos.PROPN || IsParticle(next.Form)) && next.Form is not ("'s" or "’s")
            && TimeWord.Of(next).Kind == TimeWordKind.None && (IsJoined(tokens, name.End, name) || IsParticle(next.Form))
            // "Leon de la Torre"
            || (next.Form is "de" or "del" or "da" or "dos" or "van" or "von" or "der" && name.End + 1 < tokens.Length && (char.IsUpper(tokens[name.End + 1].Form[0]) || (name.End + 2 < tokens.Length && tokens[name.End + 1].Form is "la" or "las" or "los" or "der" && char.IsUpper(tokens[name.End + 2].Form[0]))));
    }

    private static bool IsParticle(string form) => form is "al" or "el" or "ibn" or "bin" or "ould" or "Ould" or "ag" or "Ag" or "Bin" or "Ibn";

    private static bool IsJoined(Token[] tokens, int other, KnownName name)
    {
        var head = tokens[other].Head;
        for (var i = name.First; i < name.End; i++)
        {
            if (head == i || tokens[i].Head == other || (head >= 0 && tokens[i].Head == head && tokens[i].Deprel is Deprel.Flat or Deprel.Compound))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the article has somebody of this surname whom the dictionary does not know: after "spokesman Peter Cook", Cook is he.</summary>
    private static bool BelongsToAnother(Document document, KnownName name, PersonEntry known)
    {
        var surname = document.Tokens[name.End - 1].Form;
        foreach (var person in document.Names)
        {
            if (person.Kind == NameKind.Person && person.End - person.First > name.End - name.First && document.Tokens[person.End - 1].Form == surname && IsGiven(document.Tokens[person.End - 2])
                && !IsGivenNameOf(known, document.Tokens[person.First].Form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGiven(in Token token) => token.Upos == Upos.PROPN && (token.Form.Length == 2 || token.Form[^1] != '.') && token.Form is not ("Mr" or "Mrs" or "Ms" or "Dr" or "President" or "Minister" or "Secretary" or "General" or "Senator");

    /// <summary>"Al Mayadeen city" is a town and "the minister of Foreign Affairs" no reader of a magazine.</summary>
    private static bool IsPlaceOrOffice(Document document, KnowledgeBase knowledge, KnownName name)
    {
        var tokens = document.Tokens;
        // "in Al-Mayadeen", where the language model sees a town.
        return (name.First > 0 && tokens[name.First - 1].Form is "in" or "near" or "outside" && NounPhrases.NameAt(document, name.First) is var seen && seen >= 0 && document.Names[seen].Kind == NameKind.Location)
            || (name.End < tokens.Length && knowledge.Things.Is(tokens[name.End].Lemma.ToLowerInvariant(), ThingKind.Settlement))
            // "The National Guard", "The Nation Party": a longer name of something else.
            || (name.End - name.First == 2 && name.End < tokens.Length && Words.Is(tokens[name.First], "the") && tokens[name.End].Start == tokens[name.End - 1].End + 1 && tokens[name.End].Upos is Upos.PROPN or Upos.ADJ or Upos.NOUN && char.IsUpper(tokens[name.End].Form[0]) && TimeWord.Of(tokens[name.End]).Kind == TimeWordKind.None)
            || (name.First > 1 && Words.Is(tokens[name.First - 1], "of") && Roles.At(document, knowledge, name.First - 2) is not null);
    }
}
