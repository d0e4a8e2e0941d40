using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What an entity is, in the contract's words.</summary>
internal enum EntityType : byte
{
    Person, Organisation, Location, Nationality, Weapon, Vehicle, MilitaryPlatform, Quantity, Temporal, Money, Facility, Event,
}

/// <summary>A stretch of text that names or describes something.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it is.</param>
/// <param name="Id">Id in the dictionaries, of a name that they have.</param>
/// <param name="Name">The dictionary's name.</param>
/// <param name="Head">Index of the head of those who may act (persons, bodies, peoples, states); -1 for the rest.</param>
internal sealed record Entity(Span Span, EntityType Type, string? Id = null, string? Name = null, int Head = -1);

/// <summary>
/// All entities of an article: names of the dictionaries, of the gazetteer and of the model, descriptions of those who act
/// ("Iraqi security forces", "the prime minister"), times, numbers and things.
/// </summary>
internal static class EntityReader
{
    /// <summary>The entities in the order of the text; a description may hold a name ("the <b>Iraqi</b> army").</summary>
    public static List<Entity> Read(ArticleReading reading, KnowledgeBase knowledge)
    {
        var document = reading.Document;
        var figures = new CoveredText(document.Article.Content.Length);
        foreach (var point in reading.Places.Where(static place => place.IsCoordinates))
        {
            figures.Add(point.Span);
        }

        // The "N" of a latitude is no broadcaster.
        var found = Known(reading).Where(entity => figures.IsFree(entity.Span)).ToList();
        found.AddRange(Named(reading, found));
        found.AddRange(Descriptions(document, knowledge, reading.Names, found).ToList());
        found.AddRange(reading.Times.Where(time => time.Date.Span is not null).Select(time => new Entity(time.Date.Span!.Value, EntityType.Temporal)));
        found.AddRange(reading.Quantities.Select(quantity => new Entity(quantity.Span, EntityType.Quantity)));
        found.AddRange(ThingReader.Read(document, knowledge).Where(thing => !found.Exists(entity => entity.Head >= 0 && document.Tokens[entity.Head].End == thing.Span.End)).Select(thing => new Entity(thing.Span, thing.Kind)));
        found.AddRange(Measures(document, found).Where(measure => figures.IsFree(measure.Span)).ToList());
        return [.. found.OrderBy(entity => entity.Span)];
    }

    private static IEnumerable<Entity> Known(ArticleReading reading)
    {
        var document = reading.Document;
        foreach (var name in reading.Names.All)
        {
            if (name.Best is { } entry)
            {
                yield return new(name.Span, TypeOf(document, name, entry), entry.Entry.Id, entry.Alias, document.HeadOf(name.First, name.End));
            }
        }
    }

    private static EntityType TypeOf(Document document, KnownName name, NameEntry entry) => entry switch
    {
        { Sense: NameSense.Adjective or NameSense.People } or { People: not null } => EntityType.Nationality,
        { State: not null } => entry.Sense == NameSense.Metonym || Acts(document, name) ? EntityType.Organisation : EntityType.Location,
        { Person: not null } => EntityType.Person,
        _ => EntityType.Organisation,
    };

    /// <summary>A state that does or says something is its government, not its land.</summary>
    private static bool Acts(Document document, KnownName name)
    {
        var head = document.HeadOf(name.First, name.End);
        while (document.Tokens[head].Deprel == Deprel.Conj)
        {
            head = document.Tokens[head].Head;
        }

        ref readonly var token = ref document.Tokens[head];
        return token.Deprel is Deprel.OblAgent || (token.Deprel == Deprel.Nsubj && document.Tokens[token.Head].Upos == Upos.VERB);
    }

    /// <summary>Places of the gazetteer, then what the model takes for a name, where no name stands yet.</summary>
    private static List<Entity> Named(ArticleReading reading, List<Entity> known)
    {
        var (document, places) = (reading.Document, reading.Places);
        var found = new List<Entity>();
        var covered = new CoveredText(document.Article.Content.Length);
        covered.Add(known);
        foreach (var time in reading.Times)
        {
            // "Eid al-Fitr" is a day.
            if (time.Date.Span is { } span)
            {
                covered.Add(span);
            }
        }

        void Add(Entity entity)
        {
            if (covered.IsFree(entity.Span))
            {
                found.Add(entity);
                covered.Add(entity.Span);
            }
        }

        // "in Kapoeta", which the model takes for somebody
        var untitled = document.Names.Where(name => name.Kind is NameKind.Person or NameKind.Organisation && !IsTitled(reading, name)).Select(static name => name.Span).ToHashSet();
        foreach (var place in places.Where(place => place.IsCoordinates || (place.GeonameId is not null && untitled.Contains(place.Span))))
        {
            Add(new(place.Span, EntityType.Location, null, place.Name));
        }

        foreach (var name in document.Names.Where(name => name.Kind is NameKind.Person or NameKind.Organisation))
        {
            Add(new(name.Span, name.Kind == NameKind.Person || IsTitled(reading, name) || HoldsOffice(reading, name) ? EntityType.Person : TypeByShape(document.Tokens[name.First]), Head: document.HeadOf(name.First, name.End)));
        }

        foreach (var place in places)
        {
            Add(new(place.Span, EntityType.Location, null, place.Name));
        }

        // "Brigadier Rashid Qureshi", "Artak Beglaryan, the ombudsman", whom the model does not see
        foreach (var person in reading.Actors.Titled)
        {
            Add(new(new(document.Tokens[person.NameFirst].Start, document.Tokens[person.End - 1].End), EntityType.Person, Head: document.HeadOf(person.NameFirst, person.End)));
        }

        foreach (var (first, end) in Described(reading))
        {
            Add(new(new(document.Tokens[first].Start, document.Tokens[end - 1].End), EntityType.Person, Head: document.HeadOf(first, end)));
        }

        foreach (var name in document.Names)
        {
            Add(new(name.Span, name.Kind == NameKind.Location ? EntityType.Location : EntityType.Nationality));
        }

        return found;
    }

    /// <summary>Two or three capitals that an apposition or a body before them says to be one person: "Artak Beglaryan, the ombudsman,", "the Minsk Group's Igor Popov said".</summary>
    private static IEnumerable<(int First, int End)> Described(ArticleReading reading)
    {
        var tokens = reading.Document.Tokens;
        foreach (var sentence in reading.Document.Sentences)
        {
            for (var first = sentence.First; first < sentence.End; first++)
            {
                var end = first;
                while (end < sentence.End && tokens[end] is { Xpos: "NNP" } && char.IsUpper(tokens[end].Form[0]) && !reading.Names.IsRoleNoun(end))
                {
                    end++;
                }

                if (end - first is 2 or 3 && end + 1 < sentence.End && first > sentence.First && tokens[first - 1].Xpos == "POS" && tokens[end] is { Xpos: "VBD" or "VBZ" or "," })
                {
                    // "the Minsk Group's Igor Popov said"
                    yield return (first, end);
                }
                else if (end - first is 2 or 3 && end + 1 < sentence.End && tokens[end].Form == "," && reading.Document.Child(reading.Document.HeadOf(first, end), Deprel.Appos) is var role
                    && role > end && reading.Names.IsPersonRole(role) && !Words.IsPlural(tokens[role]))
                {
                    yield return (first, end);
                }

                first = Math.Max(first, end - 1);
            }
        }
    }

    /// <summary>"Interior Minister Mercedes Cabanillas": several words right behind the office of one person.</summary>
    private static bool IsTitled(ArticleReading reading, Name name) =>
        name.Kind == NameKind.Organisation && name.End - name.First > 1 && name.First > 0 && reading.Document.Tokens[name.First - 1].Xpos is "NN" or "NNP"
        && reading.Names.IsPersonRole(name.First - 1) && reading.Document.SentenceOf(name.First - 1) == reading.Document.SentenceOf(name.First);

    /// <summary>"Interior Minister Mercedes Cabanillas", taken whole for a firm: two words that are no body behind an office.</summary>
    private static bool HoldsOffice(ArticleReading reading, Name name) =>
        name.Kind == NameKind.Organisation && name.End - name.First > 2 && reading.Names.IsPersonRole(name.End - 3) && !reading.Names.IsBodyRole(name.End - 1) && !reading.Names.Knowledge.WordSet("units").Contains(reading.Document.Tokens[name.End - 1].Form)
        && reading.Document.Tokens[name.End - 1].Xpos == "NNP" && reading.Document.Tokens[name.End - 2].Xpos == "NNP";

    /// <summary>"USS Mahan" is a ship, "Operation Barkhane" an undertaking.</summary>
    private static EntityType TypeByShape(in Token first) => first.Form switch
    {
        "USS" or "HMS" or "HMAS" or "HMCS" or "INS" or "FS" or "RFS" or "PNS" or "ROKS" or "JS" or "TCG" => EntityType.MilitaryPlatform,
        "Operation" => EntityType.Event,
        _ => EntityType.Organisation,
    };

    /// <summary>Those who act, by a noun for their kind: one person, or several and bodies.</summary>
    private static IEnumerable<Entity> Descriptions(Document document, KnowledgeBase knowledge, KnownNames names, List<Entity> named)
    {
        var covered = new CoveredText(document.Article.Content.Length);
        covered.Add(named);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            if (!Words.IsNominal(token) || (token.Deprel is Deprel.Compound && !HasCountry(document, names, i)) || names.Covering(i) is not null || Roles.At(document, knowledge, i) is not { Noun.Count: > 0, Platform: false } role
                || knowledge.Things.KindOf(token.Lemma) is { } thing && !(token.Deprel == Deprel.Nsubj && (thing == ThingKind.Settlement || (thing == ThingKind.Facility && role.Number == RoleNumber.Body))))
            {
                continue;
            }

            // "Lt. Gen. John Smith": a rank cut short before a name is a part of it.
            if (token.Form[^1] == '.' && i + 1 < document.Tokens.Length && document.Tokens[i + 1].Upos == Upos.PROPN)
            {
                continue;
            }

            var isPerson = role.Number == RoleNumber.Person && !Words.IsPlural(token);
            if (isPerson && IsBare(document, i) && !(document.Sentences[document.SentenceOf(i)].IsHeadline && token.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Root))
            {
                continue;
            }

            var span = document.NounPhrase(i);
            if (covered.IsFree(token.Span))
            {
                yield return new(span, isPerson ? EntityType.Person : EntityType.Organisation, Head: i);
            }
        }
    }

    /// <summary>"12 km", "30 percent", "18,000 square kilometres": numbers with a unit that count nothing and are no time or sum.</summary>
    private static IEnumerable<Entity> Measures(Document document, List<Entity> found)
    {
        var tokens = document.Tokens;
        var covered = new CoveredText(document.Article.Content.Length);
        covered.Add(found.Where(entity => entity.Type is EntityType.Temporal or EntityType.Money or EntityType.Quantity));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!char.IsAsciiDigit(tokens[i].Form[0]) || !NumberParser.TryParse(tokens, i, tokens.Length, out var end, out _) || end >= tokens.Length)
            {
                continue;
            }

            var unit = end + 1 < tokens.Length && tokens[end].Form is "square" or "cubic" or "nautical" ? end + 1 : end;
            var span = new Span(tokens[i].Start, tokens[unit].End);
            if (NotCounts.IsUnit(tokens[unit]) && covered.IsFree(span))
            {
                yield return new(span, EntityType.Quantity);
            }

            i = unit;
        }
    }

    /// <summary>"Syrian government" in "a Syrian government air strike" acts, though it describes.</summary>
    private static bool HasCountry(Document document, KnownNames names, int token)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            if (document.Tokens[child].Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss && names.Covering(child)?.Best?.State is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A singular noun with nothing that makes it one person: "justice", "terrorist attack".</summary>
    private static bool IsBare(Document document, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        if (char.IsUpper(word.Form[0]) || word.Deprel is Deprel.Appos or Deprel.NmodDesc || document.HasChild(token, Deprel.Appos) || document.HasChild(token, Deprel.NmodDesc))
        {
            return false;
        }

        foreach (var child in document.ChildrenOf(token))
        {
            if (document.Tokens[child].Deprel is Deprel.Det or Deprel.NmodPoss or Deprel.Nummod or Deprel.Amod or Deprel.Compound)
            {
                return false;
            }
        }

        return true;
    }
}
