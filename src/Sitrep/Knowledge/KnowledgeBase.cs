using System.Collections.Frozen;
using Sitrep.Knowledge.Files;

namespace Sitrep.Knowledge;

/// <summary>
/// Everything that the knowledge files say. Immutable and safe to share between threads; lookups allocate nothing.
/// docs/knowledge.md describes the files.
/// </summary>
public sealed class KnowledgeBase
{
    private const string BundledResource = "knowledge.bin";

    private static readonly Lazy<KnowledgeBase> Bundled = new(ReadBundled);

    private readonly EntryLists _lists;
    private readonly FrozenDictionary<Type, KnowledgeEntry[]> _all;

    private KnowledgeBase(EntryLists lists)
    {
        _lists = lists;
        _all = Kind.All.ToFrozenDictionary(kind => kind.Entry, kind => ToArray(kind.Entry, lists));
        States = new StateLexicon(All<StateEntry>());
        Outlets = new OutletLexicon(All<OutletEntry>());
        Roles = new RoleLexicon(All<RoleEntry>());
        Predicates = new PredicateLexicon(All<PredicateEntry>());
        Modality = new ModalityLexicon(All<ModalityEntry>());
        LightVerbs = new LightVerbLexicon(All<LightVerbEntry>());
        Things = new ThingLexicon(All<ThingEntry>());
        Ontology = new Ontology(All<TypeEntry>(), All<ContextEntry>(), All<SectorEntry>());
        Crosswalk = new CrosswalkTable(All<CrosswalkEntry>(), All<CameoEntry>(), All<QuadEntry>(), All<AcledEntry>());
        Names = new NameTable(
            [
                .. All<StateEntry>().SelectMany(Aliases.Of),
                .. All<PeopleEntry>().SelectMany(Aliases.Of),
                .. All<ActorEntry>().SelectMany(Aliases.Of),
                .. All<PersonEntry>().SelectMany(Aliases.Of),
                .. All<OutletEntry>().SelectMany(Aliases.Of),
            ],
            Words("common-acronyms"));
    }

    /// <summary>States by code and name.</summary>
    public StateLexicon States { get; }

    /// <summary>Outlets by name and domain.</summary>
    public OutletLexicon Outlets { get; }

    /// <summary>Role nouns and adjectives by lemma.</summary>
    public RoleLexicon Roles { get; }

    /// <summary>Predicates by lemma.</summary>
    public PredicateLexicon Predicates { get; }

    /// <summary>Words that give a status to what they embed.</summary>
    public ModalityLexicon Modality { get; }

    /// <summary>Verbs that carry an event noun.</summary>
    public LightVerbLexicon LightVerbs { get; }

    /// <summary>Common nouns for things and sites.</summary>
    public ThingLexicon Things { get; }

    /// <summary>Names of states, peoples, actors, persons and outlets.</summary>
    public NameTable Names { get; }

    /// <summary>PLOVER's types, modes, contexts and sectors.</summary>
    public Ontology Ontology { get; }

    /// <summary>CAMEO, its scores, and ACLED.</summary>
    public CrosswalkTable Crosswalk { get; }

    /// <summary>The knowledge that this library was built with; read once, then shared.</summary>
    public static KnowledgeBase LoadBundled() => Bundled.Value;

    /// <summary>Reads a knowledge folder with nothing below it; entries with mistakes are left out and named.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeBase Read(string folder, out IReadOnlyList<KnowledgeProblem> problems) =>
        Read(new EntryLists(), folder, out problems);

    /// <summary>
    /// The same knowledge with a folder of the user's own laid over it: an entry with a known id replaces ours, one with
    /// <c>remove: true</c> deletes it, others are added. Entries with mistakes are left out and named.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public KnowledgeBase WithOverlay(string folder, out IReadOnlyList<KnowledgeProblem> problems) =>
        Read(_lists.Copy(), folder, out problems);

    /// <summary>Every entry of a kind, in the order of the files; empty for a kind that is none.</summary>
    public IReadOnlyList<T> All<T>()
        where T : KnowledgeEntry => _all.TryGetValue(typeof(T), out var entries) ? (T[])(object)entries : [];

    /// <summary>The entry of a kind with an id; null when there is none.</summary>
    public T? Find<T>(string id)
        where T : KnowledgeEntry => _lists.Of(typeof(T)).GetValueOrDefault(id) as T;

    /// <summary>A list of <c>en/words.yaml</c>; empty when there is none of that id.</summary>
    public IReadOnlyList<string> Words(string id) => Find<WordListEntry>(id)?.Words ?? [];

    internal int Count(Type kind) => _all[kind].Length;

    private static KnowledgeBase Read(EntryLists lists, string folder, out IReadOnlyList<KnowledgeProblem> problems)
    {
        var found = new List<KnowledgeProblem>();
        lists.Add(YamlReader.ReadFolder(folder, found), found);
        problems = found;
        return new KnowledgeBase(lists);
    }

    private static KnowledgeBase ReadBundled()
    {
        using var stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream(BundledResource)
            ?? throw new InvalidOperationException("this assembly was built without its knowledge");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var lists = new EntryLists();
        var problems = new List<KnowledgeProblem>();
        lists.Add(Pack.Read(bytes), problems);
        return problems.Count == 0
            ? new KnowledgeBase(lists)
            : throw new InvalidOperationException($"the bundled knowledge has mistakes: {problems[0]}");
    }

    private static KnowledgeEntry[] ToArray(Type kind, EntryLists lists)
    {
        var entries = lists.Of(kind).Values;
        var array = (KnowledgeEntry[])Array.CreateInstance(kind, entries.Count);
        entries.CopyTo(array, 0);
        return array;
    }
}
