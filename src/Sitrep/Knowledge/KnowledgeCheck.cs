namespace Sitrep.Knowledge;

/// <summary>Looks for entries that do not fit the others: codes and ids that nothing defines, and words in two types.</summary>
public static class KnowledgeCheck
{
    private static readonly string[] NotStates = ["IGO", "NGO", "IMG", "MNC", "UNO", "EUR", "ISM"];

    private const string TerritoryChanges = "territory";

    /// <summary>What is wrong, one sentence each, beginning with the entry's id.</summary>
    public static IEnumerable<string> Run(KnowledgeBase knowledge) =>
        Actors(knowledge).Concat(Doubles(knowledge)).Concat(Persons(knowledge)).Concat(Others(knowledge)).Concat(Predicates(knowledge)).Concat(Codes(knowledge));

    private static IEnumerable<string> Actors(KnowledgeBase knowledge)
    {
        foreach (var actor in knowledge.All<ActorEntry>())
        {
            var wrong = Country(knowledge, actor.Country).Concat(Sector(knowledge, actor.Sector)).Concat(States(knowledge, actor.Where));
            foreach (var problem in wrong)
            {
                yield return $"{actor.Id}: {problem}";
            }

            if (actor.Parent is { } parent && knowledge.Find<ActorEntry>(parent) is null && knowledge.Find<StateEntry>(parent) is null)
            {
                yield return $"{actor.Id}: the parent '{parent}' is no actor";
            }

            foreach (var backer in actor.Backers)
            {
                if (knowledge.Find<ActorEntry>(backer) is null && knowledge.Find<StateEntry>(backer) is null)
                {
                    yield return $"{actor.Id}: the backer '{backer}' is neither an actor nor a state";
                }
            }
        }
    }

    /// <summary>Two bodies of one country under one name of several words are one body entered twice, unless one is the forces of the other; acronyms may be shared.</summary>
    private static IEnumerable<string> Doubles(KnowledgeBase knowledge)
    {
        var names = knowledge.All<ActorEntry>().SelectMany(actor => actor.Aliases.Prepend(actor.Name).Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => (Name: name, actor.Country, actor.Id, actor.Parent)));
        foreach (var group in names.GroupBy(row => (row.Name.ToUpperInvariant(), row.Country)))
        {
            var ids = group.Where(row => !group.Any(other => other.Id == row.Parent)).Select(row => row.Id).Distinct(StringComparer.Ordinal).ToArray();
            if (ids.Length > 1)
            {
                yield return $"{string.Join(" and ", ids)}: both are called '{group.First().Name}'";
            }
        }
    }

    private static IEnumerable<string> Persons(KnowledgeBase knowledge)
    {
        foreach (var person in knowledge.All<PersonEntry>())
        {
            var wrong = Country(knowledge, person.Country).Concat(Sector(knowledge, person.Sector))
                .Concat(person.Offices.SelectMany(office => Country(knowledge, office.Country).Concat(Sector(knowledge, office.Sector))));
            foreach (var problem in wrong)
            {
                yield return $"{person.Id}: {problem}";
            }

            foreach (var office in person.Offices)
            {
                if (office.From is { } from && office.To is { } to && to.Latest < from.Earliest)
                {
                    yield return $"{person.Id}: '{office.Title}' ends before it begins";
                }
            }
        }
    }

    private static IEnumerable<string> Others(KnowledgeBase knowledge)
    {
        var wrong = knowledge.All<PeopleEntry>().SelectMany(people => States(knowledge, people.Where).Select(text => (people.Id, text)))
            .Concat(knowledge.All<OutletEntry>().SelectMany(outlet => Country(knowledge, outlet.Country).Select(text => (outlet.Id, text))))
            .Concat(knowledge.All<AreaEntry>().SelectMany(area => States(knowledge, area.Where).Select(text => (area.Id, text))))
            .Concat(knowledge.All<CountryEntry>().SelectMany(country => States(knowledge, [country.Id]).Select(text => (country.Id, text))))
            .Concat(knowledge.All<RoleEntry>().SelectMany(role => Sector(knowledge, role.Sector).Concat(Country(knowledge, role.Country)).Select(text => (role.Id, text))));
        return wrong.Select(problem => $"{problem.Id}: {problem.text}");
    }

    private static IEnumerable<string> Predicates(KnowledgeBase knowledge)
    {
        var ontology = knowledge.Ontology;
        foreach (var entry in knowledge.All<PredicateEntry>())
        {
            if (entry is { Type: { } type, Mode: { } mode } && !ontology.HasMode(type, mode))
            {
                yield return $"{entry.Id}: {type.ToString().ToUpperInvariant()} has no mode '{mode}'";
            }

            foreach (var context in entry.Contexts.Where(context => !ontology.HasContext(context)))
            {
                yield return $"{entry.Id}: '{context}' is no context";
            }

            if (entry.Cameo is { } cameo && knowledge.Crosswalk.Cameo(cameo) is null)
            {
                yield return $"{entry.Id}: '{cameo}' is no CAMEO code";
            }

            if (entry.Acled is { } acled and not TerritoryChanges && knowledge.Crosswalk.Acled(acled) is null)
            {
                yield return $"{entry.Id}: '{acled}' is no ACLED sub-event type";
            }
        }

        foreach (var entry in knowledge.All<PredicateEntry>())
        {
            if (entry.ActsOn is { } list and not "anything" && knowledge.Words($"acts-on-{list}").Count == 0)
            {
                yield return $"{entry.Id}: words.yaml has no list 'acts-on-{list}'";
            }
        }

        // Entries with conditions may share their words: the conditions tell them apart.
        var plain = knowledge.All<PredicateEntry>().Where(entry =>
            entry is { With.Length: 0, Not.Length: 0, Object: ArgumentClasses.Any, Subject: ArgumentClasses.Any, ActsOn: null, Bare: false, NeedsActor: false, NeedsRecipient: false });
        foreach (var group in plain.GroupBy(entry => (entry.Part, string.Join(' ', entry.Words))).Where(group => group.Count() > 1))
        {
            yield return $"{string.Join(" and ", group.Select(entry => entry.Id))}: the same {group.Key.Part.ToString().ToLowerInvariant()} '{group.Key.Item2}' without a condition to tell them apart";
        }
    }

    private static IEnumerable<string> Codes(KnowledgeBase knowledge)
    {
        foreach (var entry in knowledge.All<CrosswalkEntry>())
        {
            if (entry.Mode is { } mode && !knowledge.Ontology.HasMode(entry.Type, mode))
            {
                yield return $"{entry.Id}: {entry.Type.ToString().ToUpperInvariant()} has no mode '{mode}'";
            }

            if (knowledge.Crosswalk.Cameo(entry.Cameo) is null)
            {
                yield return $"{entry.Id}: '{entry.Cameo}' is no CAMEO code";
            }

            if (entry.Acled is { } acled && knowledge.Crosswalk.Acled(acled) is null)
            {
                yield return $"{entry.Id}: '{acled}' is no ACLED sub-event type";
            }
        }

        foreach (var type in Enum.GetValues<EventType>())
        {
            if (knowledge.All<TypeEntry>().All(entry => entry.Type != type) || knowledge.Crosswalk.Find(type, null) is null)
            {
                yield return $"{type.ToString().ToUpperInvariant()}: missing in ontology.yaml or crosswalk.yaml";
            }
        }
    }

    private static IEnumerable<string> Country(KnowledgeBase knowledge, string? country) =>
        country is null || NotStates.Contains(country) || knowledge.States.ById(country) is not null ? [] : [$"'{country}' is no state"];

    private static IEnumerable<string> States(KnowledgeBase knowledge, IEnumerable<string> states) =>
        states.Where(state => knowledge.States.ById(state) is null).Select(state => $"'{state}' is no state");

    private static IEnumerable<string> Sector(KnowledgeBase knowledge, string? sector) =>
        sector is null || knowledge.Ontology.HasSector(sector) ? [] : [$"'{sector}' is no sector"];
}
