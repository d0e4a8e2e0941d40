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

    private readonly EntryColumn[] _columns;

    private KnowledgeBase(EntryColumn[] columns, KnowledgeIndexes indexes, Func<int, string> text)
    {
        _columns = columns;
        States = new StateLexicon(All<StateEntry>());
        Outlets = new OutletLexicon(All<OutletEntry>());
        Roles = new RoleLexicon(indexes, columns[Kind.Number<RoleEntry>()]);
        Predicates = new PredicateLexicon(indexes, columns[Kind.Number<PredicateEntry>()]);
        Modality = new ModalityLexicon(All<ModalityEntry>());
        LightVerbs = new LightVerbLexicon(All<LightVerbEntry>());
        Things = new ThingLexicon(All<ThingEntry>());
        Ontology = new Ontology(All<TypeEntry>(), All<ContextEntry>(), All<SectorEntry>());
        Crosswalk = new CrosswalkTable(All<CrosswalkEntry>(), All<CameoEntry>(), All<QuadEntry>(), All<AcledEntry>());
        Names = new NameTable(indexes, columns, text);
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
        Read(new EntryLists(_columns), folder, out problems);

    /// <summary>Every entry of a kind, in the order of the files.</summary>
    public IReadOnlyList<T> All<T>()
        where T : KnowledgeEntry => (T[])(object)_columns[Kind.Number<T>()].All();

    /// <summary>The entry of a kind with an id; null when there is none.</summary>
    public T? Find<T>(string id)
        where T : KnowledgeEntry => _columns[Kind.Number<T>()].Find(id) as T;

    /// <summary>A list of <c>en/words.yaml</c>; empty when there is none of that id.</summary>
    public IReadOnlyList<string> Words(string id) => Find<WordListEntry>(id)?.Words ?? [];

    /// <summary>The same list as a set of words as they are written.</summary>
    internal IReadOnlySet<string> WordSet(string id) => Find<WordListEntry>(id)?.Set ?? FrozenSet<string>.Empty;

    /// <summary>The same list as a set of words in any case.</summary>
    internal IReadOnlySet<string> WordsInAnyCase(string id) => Find<WordListEntry>(id)?.InAnyCase ?? FrozenSet<string>.Empty;

    /// <summary>Every entry as text, by kind and in the order of the files.</summary>
    public IEnumerable<KnowledgeLine> Lines() => KnowledgeLines.Of(_columns);

    internal int Count(int kind) => _columns[kind].Count;

    private static KnowledgeBase Read(EntryLists lists, string folder, out IReadOnlyList<KnowledgeProblem> problems)
    {
        var found = new List<KnowledgeProblem>();
        var builder = new PackBuilder();
        YamlReader.ReadFolder(folder, builder, found);
        lists.Add(builder.Build(), found);
        problems = found;
        var columns = lists.ToColumns();
        var texts = new List<string>();
        var indexes = KnowledgeIndexes.Of(
            columns,
            text =>
            {
                texts.Add(text);
                return texts.Count - 1;
            });
        return new KnowledgeBase(columns, indexes, number => texts[number]);
    }

    private static KnowledgeBase ReadBundled()
    {
        using var stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream(BundledResource)
            ?? throw new InvalidOperationException("this assembly was built without its knowledge");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var (pack, indexes) = Pack.Read(bytes);
        return new KnowledgeBase(EntryLists.Checked(pack), indexes, number => pack.Texts[number]);
    }
}
