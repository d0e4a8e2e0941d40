namespace Sitrep.Knowledge.Files;

/// <summary>A kind of knowledge: where its files lie and how an entry of it is read.</summary>
/// <param name="Path">A file below the knowledge folder, or a folder with a slash at its end.</param>
/// <param name="Entry">The record that it is read to.</param>
/// <param name="Read">Reads one entry.</param>
internal sealed record Kind(string Path, Type Entry, Func<Fields, KnowledgeEntry> Read)
{
    /// <summary>Every kind. A new one is a record with a <c>Read</c>, and a line here.</summary>
    public static readonly Kind[] All =
    [
        Of("world/states.yaml", StateEntry.Read),
        Of("world/actors/", ActorEntry.Read),
        Of("world/persons.yaml", PersonEntry.Read),
        Of("world/peoples.yaml", PeopleEntry.Read),
        Of("world/outlets.yaml", OutletEntry.Read),
        Of("world/countries.yaml", CountryEntry.Read),
        Of("world/divisions.yaml", DivisionEntry.Read),
        Of("world/areas.yaml", AreaEntry.Read),
        Of("world/spellings.yaml", SpellingEntry.Read),
        Of("world/ontology.yaml", TypeEntry.Read),
        Of("world/contexts.yaml", ContextEntry.Read),
        Of("world/sectors.yaml", SectorEntry.Read),
        Of("world/crosswalk.yaml", CrosswalkEntry.Read),
        Of("world/cameo.yaml", CameoEntry.Read),
        Of("world/quads.yaml", QuadEntry.Read),
        Of("world/acled.yaml", AcledEntry.Read),
        Of("en/predicates/", PredicateReader.Read),
        Of("en/roles.yaml", RoleEntry.Read),
        Of("en/modality.yaml", ModalityEntry.Read),
        Of("en/light-verbs.yaml", LightVerbEntry.Read),
        Of("en/things.yaml", ThingEntry.Read),
        Of("en/words.yaml", WordListEntry.Read),
        Of("en/reporting.yaml", ReportingEntry.Read),
        Of("en/claimants.yaml", ClaimantEntry.Read),
    ];

    private static Kind Of<T>(string path, Func<Fields, T> read)
        where T : KnowledgeEntry => new(path, typeof(T), read);

    /// <summary>Index of a kind in <see cref="All"/>.</summary>
    public static int Number<T>()
        where T : KnowledgeEntry => NumberOf<T>.Value;

    /// <summary>Whether a file holds entries of this kind.</summary>
    public bool Holds(string file) =>
        Path.EndsWith('/') ? file.StartsWith(Path, StringComparison.Ordinal) : file == Path;

    private static class NumberOf<T>
        where T : KnowledgeEntry
    {
        public static readonly int Value = Array.FindIndex(All, static kind => kind.Entry == typeof(T));
    }
}
