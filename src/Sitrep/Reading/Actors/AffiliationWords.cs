using System.Collections.Frozen;

namespace Sitrep.Reading;

/// <summary>Nouns and verbs that say how one party stands to another.</summary>
internal static class AffiliationWords
{
    private static readonly FrozenDictionary<string, AffiliationRelation> Nouns = Table(
        (AffiliationRelation.Leads, "leader head chief commander founder chairman chairwoman president chairperson director boss emir ruler captain general secretary-general commander-in-chief governor mayor premier "
            + "minister king kingpin warlord coach editor principal superintendent dean rector"),
        (AffiliationRelation.MemberOf, "member spokesman spokeswoman spokesperson official fighter officer representative lawmaker deputy activist militant soldier ambassador envoy adviser advisor supporter operative "
            + "recruit cleric politician candidate analyst researcher fellow professor lawyer aide negotiator senator journalist reporter employee veteran"),
        (AffiliationRelation.PartOf, "faction wing branch arm affiliate offshoot unit subsidiary part division brigade battalion component subgroup section cell franchise agency department"));

    private static readonly FrozenSet<string> Backing =
        "backed supported funded financed trained armed sponsored aligned allied".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BodyNouns =
        "faction group militia brigade movement party force rebel rebels army coalition organisation organization alliance government wing affiliate fighter fighters militant militants administration opposition network front unit campaign"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relation of one who is called by a noun to the body that the noun goes with; null when the noun says none.</summary>
    public static AffiliationRelation? OfNoun(string lemma) => Nouns.TryGetValue(lemma, out var relation) ? relation : null;

    /// <summary>Whether a participle says that one is supported by another.</summary>
    public static bool IsBacking(string form) => Backing.Contains(form);

    /// <summary>Whether a noun names a body that can be part of another ("a Free Syrian Army faction").</summary>
    public static bool IsBody(string lemma) => BodyNouns.Contains(lemma);

    private static FrozenDictionary<string, AffiliationRelation> Table(params (AffiliationRelation Relation, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Relation))).ToFrozenDictionary(pair => pair.word, pair => pair.Relation, StringComparer.OrdinalIgnoreCase);
}
