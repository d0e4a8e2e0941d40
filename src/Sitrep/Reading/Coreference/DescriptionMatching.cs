using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Whether a description points back to a mention before it.</summary>
internal static class DescriptionMatching
{
    private const int NameReach = 3;

    /// <summary>"an official … the official", "a raid … the raid", "President Assad … the president": the same noun, and no modifier that the first lacks.</summary>
    public static bool Same(Document document, Mention earlier, Mention later)
    {
        if (earlier.Form == MentionForm.Pronoun || earlier.IsPlural != later.IsPlural || !CoreferenceReader.Agree(earlier.Class, later.Class))
        {
            return false;
        }

        ref readonly var noun = ref document.Tokens[later.Head];
        if (earlier.Form == MentionForm.Name)
        {
            return Titled(document, earlier, noun.Lemma) && !HasOwnModifier(document, later.Head, earlier);
        }

        return document.Tokens[earlier.Head].Lemma == noun.Lemma && !HasOwnModifier(document, later.Head, earlier);
    }

    /// <summary>Whether a description has no modifier of its own that would say who is meant.</summary>
    public static bool PointsBack(Document document, Mention mention)
    {
        foreach (var child in document.ChildrenOf(mention.Head))
        {
            if (document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Amod or Deprel.Compound or Deprel.AclRelcl or Deprel.Acl or Deprel.Nummod or Deprel.NmodPoss or Deprel.Appos)
            {
                return false;
            }
        }

        return document.Tokens[mention.Head].Lemma is "group" or "movement" or "militia" or "party" or "organisation" or "organization" or "company" or "agency" or "country" or "nation" or "city"
            or "town" or "village" or "province" or "region" or "kingdom" or "island" or "faction" or "coalition" or "militant" or "state";
    }

    /// <summary>The one name of the description's sort in reach; -1 when there is none or more than one.</summary>
    public static int OnlyName(Document document, List<Mention> mentions, int index, Cohesion cohesion)
    {
        var mention = mentions[index];
        var sentence = document.SentenceOf(mention.Head);
        var found = -1;
        for (var j = index - 1; j >= 0 && sentence - document.SentenceOf(mentions[j].Head) <= NameReach; j--)
        {
            // "The Union suspended the country": who does it is not to whom it is done.
            if (mentions[j].Form != MentionForm.Name || (document.Tokens[mention.Head].Deprel is Deprel.Obj && document.Tokens[mentions[j].Head].Head == document.Tokens[mention.Head].Head) || mentions[j].Class != mention.Class || mentions[j].IsPlural != mention.IsPlural || !cohesion.Bridges(mentions[j].Head, mention.Head))
            {
                continue;
            }

            if (found >= 0 && !document.Article.Quote(mentions[found].Span).Equals(document.Article.Quote(mentions[j].Span), StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }

            found = found < 0 ? j : found;
        }

        return found;
    }

    private static bool Titled(Document document, Mention name, string noun)
    {
        for (var i = Math.Max(0, name.First - 3); i < name.End; i++)
        {
            if (i != name.Head && document.Tokens[i].Lemma.Equals(noun, StringComparison.OrdinalIgnoreCase) && (i >= name.First || document.Tokens[i].Head == name.Head))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOwnModifier(Document document, int head, Mention earlier)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            ref readonly var word = ref document.Tokens[child];
            if (word.Deprel is Deprel.Acl or Deprel.AclRelcl && child > head && document.Tokens[Math.Min(document.Tokens.Length - 1, head + 1)].Form is not ",")
            {
                return true;
            }

            if (word.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.Nmod or Deprel.NmodPoss && word.Xpos is not "PRP$" && !Contains(document, earlier, word.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(Document document, Mention mention, string lemma)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (document.Tokens[i].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
