using System.Runtime.CompilerServices;

namespace Sitrep.Knowledge.Places;

/// <summary>
/// Bodies by what transliterations of their names have in common: "Osoud el-Sharqieh" is Usud al-Sharqiya. Only names of
/// several words with an Arabic article or a usual first word of such names, and none that two bodies share.
/// </summary>
internal sealed class TransliteratedNames
{
    private static readonly ConditionalWeakTable<KnowledgeBase, TransliteratedNames> Made = [];

    private readonly Dictionary<ulong, NameEntry?> _byKey = [];
    private readonly HashSet<string> _words;

    private TransliteratedNames(KnowledgeBase knowledge)
    {
        _words = knowledge.Words("transliterated-name").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in knowledge.All<ActorEntry>())
        {
            foreach (var name in Aliases.Of(actor))
            {
                if (IsOne(name.Alias) && PlaceNameHash.Skeleton(name.Alias) is var key and > 0)
                {
                    _byKey[key] = !_byKey.TryGetValue(key, out var other) ? name : other?.Entry.Id == actor.Id ? other : null;
                }
            }
        }
    }

    /// <summary>Those of some knowledge; made when first asked for.</summary>
    public static TransliteratedNames Of(KnowledgeBase knowledge) => Made.GetValue(knowledge, static known => new TransliteratedNames(known));

    /// <summary>The body that a name means however it is transliterated; null where none or several have it.</summary>
    public NameEntry? Find(ReadOnlySpan<char> name) => IsOne(name) ? _byKey.GetValueOrDefault(PlaceNameHash.Skeleton(name)) : null;

    private bool IsOne(ReadOnlySpan<char> name)
    {
        var (words, marked) = (0, false);
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in name.SplitAny(" -"))
        {
            words += name[range].Length > 0 ? 1 : 0;
            marked |= lookup.Contains(name[range]);
        }

        return marked && words > 1;
    }
}
