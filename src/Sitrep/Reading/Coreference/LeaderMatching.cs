using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// "Velupillai Prabhakaran … the LTTE leader", "Laurent Kabila … the rebel leader", "Musharraf … the Pakistani president": who is said to
/// lead a body, a state or rebels is the one person in a sentence before whom the dictionary has at their head that day.
/// </summary>
internal static class LeaderMatching
{
    private const int Reach = 3;

    /// <summary>Index of the mention that a description stands for; -1 where there is none, or more than one.</summary>
    public static int Antecedent(Document document, KnowledgeBase knowledge, KnownNames known, List<Mention> mentions, int index, Cohesion cohesion)
    {
        var mention = mentions[index];
        if (mention.IsPlural || !Words.At(document.Tokens, mention.First, "the") || mention.First == mention.Head
            || !knowledge.WordSet("leading-nouns").Contains(document.Tokens[mention.Head].Lemma.ToLowerInvariant()) || Led(document, knowledge, known, mention) is not { } led)
        {
            return -1;
        }

        var found = -1;
        var identity = "";
        var sentence = document.SentenceOf(mention.Head);
        for (var j = index - 1; j >= 0 && sentence - document.SentenceOf(mentions[j].Head) <= Reach; j--)
        {
            if (mentions[j].Form != MentionForm.Name || document.SentenceOf(mentions[j].Head) == sentence || !cohesion.Bridges(mentions[j].Head, mention.Head)
                || known.Covering(mentions[j].Head)?.Best?.Person is not { } person || !Leads(person, led, document.Article.PublishedOn))
            {
                continue;
            }

            if (found >= 0 && person.Id != identity)
            {
                return -1;
            }

            (found, identity) = (j, person.Id);
        }

        return found;
    }

    /// <summary>The id of a body or state that the description names, or the sector of those whose leader it speaks of.</summary>
    private static string? Led(Document document, KnowledgeBase knowledge, KnownNames known, Mention mention)
    {
        string? led = null;
        foreach (var child in document.ChildrenOf(mention.Head))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel is Deprel.Nmod or Deprel.Acl or Deprel.AclRelcl or Deprel.Appos || Words.Is(token, "former") || Words.Is(token, "late"))
            {
                return null;
            }

            if (token.Deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss)
            {
                led ??= known.Covering(child)?.Best is { } name ? name.Actor?.Id ?? name.State?.Id : Roles.At(document, knowledge, child) is { Sector: "REB" } ? "REB" : null;
            }
        }

        return led;
    }

    private static bool Leads(PersonEntry person, string led, DateOnly? day)
    {
        foreach (var office in person.Offices)
        {
            if (day is { } then && !office.MayHoldOn(then))
            {
                continue;
            }

            if (led == office.Actor || (led == "REB" && office.Sector == "REB") || (led == office.Country && office is { Sector: "GOV", Actor: null } && !office.Title.Contains("Minister of", StringComparison.Ordinal) && !office.Title.Contains("Foreign", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
