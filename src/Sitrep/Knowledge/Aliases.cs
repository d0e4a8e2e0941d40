namespace Sitrep.Knowledge;

/// <summary>Which words name an entry, and in what sense.</summary>
internal static class Aliases
{
    private static readonly string[] FamilyNameFirst = ["CHN", "PRK", "KOR", "TWN", "HKG"];

    // Ethiopians and Eritreans have a given name and their father's; the given name is what they are called.
    private static readonly string[] GivenNameAlone = ["ETH", "ERI"];

    private static readonly string[] Particles =
        ["von", "van", "der", "den", "de", "da", "di", "del", "della", "dos", "la", "le", "bin", "ben", "ibn", "ould", "abu", "abd"];

    public static IEnumerable<NameEntry> Of(StateEntry state) =>
        From(state, NameSense.Name, state.Names.Prepend(state.Name))
            .Concat(From(state, NameSense.Adjective, state.Adjectives))
            .Concat(From(state, NameSense.People, state.People))
            .Concat(From(state, NameSense.Capital, state.Capital is null ? [] : [state.Capital]))
            .Concat(From(state, NameSense.Metonym, state.Metonyms));

    public static IEnumerable<NameEntry> Of(ActorEntry actor) => From(actor, NameSense.Name, actor.Aliases.Prepend(actor.Name));

    public static IEnumerable<NameEntry> Of(OutletEntry outlet) => From(outlet, NameSense.Name, outlet.Aliases.Prepend(outlet.Name));

    public static IEnumerable<NameEntry> Of(PeopleEntry people) =>
        From(people, NameSense.People, people.Names).Concat(From(people, NameSense.Adjective, people.Adjectives));

    public static IEnumerable<NameEntry> Of(PersonEntry person)
    {
        var surname = Surname(person);
        return From(person, NameSense.Name, person.Aliases.Prepend(person.Name))
            .Concat(From(person, NameSense.Surname, surname is null ? [] : [surname, WithoutArticle(surname)]));
    }

    private static IEnumerable<NameEntry> From(KnowledgeEntry entry, NameSense sense, IEnumerable<string> aliases) =>
        aliases.Where(alias => alias.Length > 0).Distinct(StringComparer.Ordinal).Select(alias => new NameEntry(sense, alias, entry));

    private static string? Surname(PersonEntry person)
    {
        var words = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (person.Surname is not null || words.Length < 2)
        {
            return person.Surname;
        }

        if (FamilyNameFirst.Contains(person.Country) || GivenNameAlone.Contains(person.Country))
        {
            return words[0];
        }

        var end = words[^1].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" ? words.Length - 1 : words.Length;
        var start = end - 1;
        while (start > 1 && Particles.Contains(words[start - 1].ToLowerInvariant()))
        {
            start--;
        }

        return string.Join(' ', words[start..end]);
    }

    private static string WithoutArticle(string surname)
    {
        var hyphen = surname.IndexOf('-', StringComparison.Ordinal);
        return hyphen is 2 or 3 && NameFolding.IsArticle(surname.AsSpan(0, hyphen)) ? surname[(hyphen + 1)..] : surname;
    }
}
