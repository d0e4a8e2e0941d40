using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Descriptions by the kind of a body that was named ("the M23 … the rebels", "the Sudanese army … the military") or by the office that
/// a person held that day ("Johnson … the prime minister"). Only where one of the kind stands in reach, in a sentence before.
/// </summary>
internal static class KindMatching
{
    private const int Reach = 3;

    /// <summary>Index of the mention that a description stands for; -1 where there is none, or more than one.</summary>
    public static int Antecedent(Document document, KnowledgeBase knowledge, KnownNames known, List<Mention> mentions, int index, Cohesion cohesion)
    {
        var mention = mentions[index];
        var role = Words.At(document.Tokens, mention.First, "the") || Words.At(document.Tokens, mention.First, "this") ? Roles.At(document, knowledge, mention.Head) : null;
        var kind = role is null ? null : knowledge.WordSet("nouns-for-armed-groups").Contains(document.Tokens[mention.Head].Lemma.ToLowerInvariant()) ? "REB" : KindOf(role, document.Tokens[mention.Head]);
        var office = role is { Number: RoleNumber.Person } && kind is null && !mention.IsPlural ? string.Join(' ', role.Noun) : null;
        if ((kind is null && office is null) || HasOwnWords(document, knowledge, mention.Head, role!.Noun.Count))
        {
            return -1;
        }

        var found = -1;
        var identity = "";
        var sentence = document.SentenceOf(mention.Head);
        var near = Words.At(document.Tokens, mention.First, "this");
        for (var j = index - 1; j >= 0 && sentence - document.SentenceOf(mentions[j].Head) <= Reach; j--)
        {
            var other = office is null ? Identity(document, knowledge, known, mentions[j], kind!) : Holder(document, known, mentions[j], office);
            if (other is not { } who || (document.SentenceOf(mentions[j].Head) == sentence && !near) || !cohesion.Bridges(mentions[j].Head, mention.Head))
            {
                continue;
            }

            if (found >= 0 && who != identity)
            {
                return -1;
            }

            (found, identity) = (j, who);
        }

        return found;
    }

    /// <summary>The sector of a noun for many or for a body that bears arms; null for others.</summary>
    private static string? KindOf(RoleEntry role, in Token head) =>
        role is { Sector: "REB" or "MIL" or "COP" or "PRM" or "CRM", Platform: false } && (role.Number is RoleNumber.Group or RoleNumber.Body || Words.IsPlural(head)) ? role.Sector : null;

    /// <summary>The person of a name who held an office on the day; null for another.</summary>
    private static string? Holder(Document document, KnownNames known, Mention mention, string office) =>
        mention.Form == MentionForm.Name && known.Covering(mention.Head)?.Best?.Person is { } person && document.Article.PublishedOn is { } day
        && person.OfficeOn(day) is { } held && held.Title.Equals(office, StringComparison.OrdinalIgnoreCase) ? person.Id : null;

    /// <summary>"the armed rebels" are still they; "the rebels in Goma", "the two rebels" and "the French army" may be others.</summary>
    private static bool HasOwnWords(Document document, KnowledgeBase knowledge, int head, int words)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel is Deprel.Nmod or Deprel.NmodPoss or Deprel.Acl or Deprel.AclRelcl or Deprel.Nummod or Deprel.Appos
                || (token.Deprel is Deprel.Amod or Deprel.Compound && child <= head - words && Roles.At(document, knowledge, child) is null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which body of a kind a mention is, by the dictionary or by its state; null where it is none, or says too little.</summary>
    private static string? Identity(Document document, KnowledgeBase knowledge, KnownNames known, Mention mention, string kind)
    {
        if (known.Covering(mention.Head)?.Best is { Actor: { } actor })
        {
            return actor.Sector == kind ? actor.Id : null;
        }

        if (mention.Form == MentionForm.Pronoun || Roles.At(document, knowledge, mention.Head) is not { } own || KindOf(own, document.Tokens[mention.Head]) != kind)
        {
            return null;
        }

        foreach (var child in document.ChildrenOf(mention.Head))
        {
            if (document.Tokens[child].Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss && known.Covering(child)?.Best is { } name && (name.State is not null || name.Actor is not null))
            {
                return name.Entry.Id;
            }
        }

        // "The army … the military": of one article's only one.
        return own.Number == RoleNumber.Body && Words.At(document.Tokens, mention.First, "the") && !HasOwnWords(document, knowledge, mention.Head, own.Noun.Count) ? kind : null;
    }
}
