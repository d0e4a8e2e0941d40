namespace Sitrep.Language;

/// <summary>
/// Relation of a word to its head (Universal Dependencies v2, with the subtypes that English treebanks use).
/// A subtype's name joins the two parts: <c>nsubj:pass</c> is <see cref="NsubjPass"/>.
/// </summary>
public enum Deprel : byte
{
#pragma warning disable CS1591 // The names are the standard's own.
    Dep, Root, Punct, Case, Det, DetPredet, Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter,
    Obj, Iobj, Obl, OblAgent, OblUnmarked, Nmod, NmodPoss, NmodUnmarked, NmodDesc, Amod, Advmod, Nummod,
    Conj, Cc, CcPreconj, Compound, CompoundPrt, Mark, Aux, AuxPass, Cop, Advcl, AdvclRelcl, Xcomp, Ccomp,
    Acl, AclRelcl, Appos, Flat, Fixed, Parataxis, Discourse, Expl, List, Vocative, Goeswith, Orphan,
    Reparandum, Dislocated, Clf,
#pragma warning restore CS1591
}

/// <summary>Text forms of <see cref="Deprel"/>.</summary>
public static class DeprelNames
{
    private static readonly string[] Texts = [.. Enum.GetNames<Deprel>().Select(TextOf)];

    private static readonly Dictionary<string, Deprel> Values =
        Enum.GetValues<Deprel>().ToDictionary(value => Texts[(int)value], StringComparer.Ordinal);

    /// <summary>The relation as CoNLL-U writes it, such as <c>nsubj:pass</c>.</summary>
    public static string Text(this Deprel relation) => Texts[(int)relation];

    /// <summary>Reads a relation; an unknown subtype gives its universal part, an unknown relation <see cref="Deprel.Dep"/>.</summary>
    public static Deprel Parse(string text)
    {
        if (Values.TryGetValue(text, out var relation))
        {
            return relation;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Values.TryGetValue(text[..colon], out relation) ? relation : Deprel.Dep;
    }

    private static string TextOf(string name)
    {
        var subtype = 1;
        while (subtype < name.Length && !char.IsUpper(name[subtype]))
        {
            subtype++;
        }

        var universal = name[..subtype].ToLowerInvariant();
        return subtype == name.Length ? universal : $"{universal}:{name[subtype..].ToLowerInvariant()}";
    }
}
