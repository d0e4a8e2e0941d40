namespace Sitrep.Knowledge.Files;

/// <summary>
/// What finds entries by their words, as plain numbers that a compiled file holds ready: names with what they name, and
/// entries by head. <see cref="NameTable"/> and <see cref="HeadTable{T}"/> say how the numbers are laid out.
/// </summary>
internal sealed class KnowledgeIndexes(int[][] all)
{
    /// <summary>Number of indexes.</summary>
    public const int Count = 7;

    public IReadOnlyList<int[]> All => all;

    public int[] Names => all[0];

    public int[] NameTargets => all[1];

    public int[] Verbs => all[2];

    public int[] Nouns => all[3];

    public int[] Adjectives => all[4];

    public int[] RoleNouns => all[5];

    public int[] RoleAdjectives => all[6];

    /// <summary>Makes the indexes of some entries.</summary>
    /// <param name="columns">The entries.</param>
    /// <param name="text">Takes the words of a name into the table of strings and gives their number.</param>
    public static KnowledgeIndexes Of(EntryColumn[] columns, Func<string, int> text)
    {
        var predicates = columns[Kind.Number<PredicateEntry>()];
        var roles = columns[Kind.Number<RoleEntry>()];
        var (names, targets) = NameIndex.Of(columns, text);

        int[] Heads(PredicatePart part) => HeadTable<PredicateEntry>.Index(predicates, entry => entry.Part == part ? entry.Head : null, entry => entry.Words.Length);
        return new KnowledgeIndexes(
        [
            names,
            targets,
            Heads(PredicatePart.Verb),
            Heads(PredicatePart.Noun),
            Heads(PredicatePart.Adjective),
            HeadTable<RoleEntry>.Index(roles, RoleLexicon.NounHead, role => role.Noun.Count),
            HeadTable<RoleEntry>.Index(roles, RoleLexicon.AdjectiveHead, role => role.Adjective.Count),
        ]);
    }
}
