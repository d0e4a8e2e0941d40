using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Links mentions in passes from the surest to the least sure, each of which may use what the ones before joined
/// (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution"): names, appositions, descriptions, pronouns.
/// </summary>
/// <remarks>
/// An antecedent is claimed only with evidence. A paragraph that shares no name and no noun with the one before is taken for
/// another text (news pages splice articles), and nothing is linked back over that break but names.
/// </remarks>
internal static class CoreferenceReader
{
    private const int DescriptionReach = 6;

    /// <summary>Reads the chains of a document.</summary>
    public static Coreference Read(Document document, KnowledgeBase knowledge, KnownNames known)
    {
        var mentions = MentionFinder.Find(document, knowledge, known);
        var links = new MentionLinks(mentions);
        var open = new Dictionary<int, string>();
        var cohesion = new Cohesion(document);
        Names(document, known, mentions, links);
        Appositions(document, mentions, links);
        Descriptions(document, knowledge, known, mentions, links, cohesion, open);
        Pronouns.Link(document, known, mentions, links, cohesion, open);
        return new(mentions, links, open);
    }

    private static void Names(Document document, KnownNames known, List<Mention> mentions, MentionLinks links)
    {
        var names = new NameIndex(known);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Form != MentionForm.Name)
            {
                continue;
            }

            var words = NameMatching.Words(document.Tokens, mentions[i]);
            var keys = names.Keys(mentions[i], words);
            if (names.Last(mentions[i], words, keys) is { } earlier)
            {
                links.Join(links.At(earlier.Head), i);
            }

            names.Add(mentions[i], words, keys);
        }
    }

    /// <summary>"Jamil Saleh, the leader of …", "army spokesman Samir Suleiman", "X is the leader of …".</summary>
    private static void Appositions(Document document, List<Mention> mentions, MentionLinks links)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            ref readonly var token = ref document.Tokens[mentions[i].Head];
            if (token.Head < 0 || mentions[i].Form == MentionForm.Pronoun)
            {
                continue;
            }

            var described = token.Deprel is Deprel.Appos || (token.Deprel is Deprel.NmodDesc && mentions[i].Class == MentionClass.Person) ? token.Head
                : token.Deprel is Deprel.Nsubj && Clauses.Child(document, token.Head, Deprel.Cop) >= 0 && Words.IsNominal(document.Tokens[token.Head]) && mentions[i].Form == MentionForm.Name
                    && !Clauses.IsNegated(document, token.Head) ? token.Head
                : -1;
            var other = described >= 0 ? links.At(described) : -1;
            if (other >= 0 && mentions[other].IsPlural == mentions[i].IsPlural && Agree(mentions[other].Class, mentions[i].Class)
                && !(mentions[other].Form == MentionForm.Name && mentions[i].Form == MentionForm.Name && mentions[i].Class == MentionClass.Place))
            {
                links.Join(other, i);
            }
        }
    }

    private static void Descriptions(Document document, KnowledgeBase knowledge, KnownNames known, List<Mention> mentions, MentionLinks links, Cohesion cohesion, Dictionary<int, string> open)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Form != MentionForm.Description || links.IsJoined(i) || document.Tokens[mention.Head].Xpos is "NNP" or "NNPS")
            {
                continue;
            }

            var sentence = document.SentenceOf(mention.Head);
            for (var j = i - 1; j >= 0; j--)
            {
                var distance = sentence - document.SentenceOf(mentions[j].Head);
                if (distance > DescriptionReach)
                {
                    break;
                }

                if (DescriptionMatching.Same(document, mentions[j], mention) && cohesion.Bridges(mentions[j].Head, mention.Head, sameNoun: true))
                {
                    links.Join(j, i);
                    break;
                }
            }

            if (!links.IsJoined(i) && (LeaderMatching.Antecedent(document, knowledge, known, mentions, i, cohesion) is var leader and >= 0 ? leader : KindMatching.Antecedent(document, knowledge, known, mentions, i, cohesion)) is var kin and >= 0)
            {
                links.Join(kin, i);
            }

            if (!links.IsJoined(i) && mention.Class is MentionClass.Group or MentionClass.Place && DescriptionMatching.PointsBack(document, mention))
            {
                var antecedent = DescriptionMatching.OnlyName(document, mentions, i, cohesion);
                if (antecedent >= 0)
                {
                    links.Join(antecedent, i);
                }
                else
                {
                    open[mention.Head] = "no single name of its kind stands before it";
                }
            }
        }
    }

    /// <summary>Whether two sorts of thing may be one.</summary>
    public static bool Agree(MentionClass left, MentionClass right) => left == right || left == MentionClass.Unknown || right == MentionClass.Unknown;
}
