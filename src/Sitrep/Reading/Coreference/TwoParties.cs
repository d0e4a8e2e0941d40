using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Descriptions of two: "the two nations", "both groups", "the two leaders" stand for the only two names of their sort before them.</summary>
internal static class TwoParties
{
    /// <summary>Sentences looked back over, the description's own included.</summary>
    private const int Reach = 3;

    /// <summary>The two names, in the order of the text; empty when the phrase is no such description or the text does not give exactly two.</summary>
    public static List<KnownName> Of(Document document, KnownNames names, int head)
    {
        if (!IsOfTwo(document, head) || SortOf(document.Tokens[head].Lemma) is not { } isOfSort)
        {
            return [];
        }

        var sentence = document.SentenceOf(head);
        var doer = document.Tokens[head].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Obl && document.Tokens[head].Head is >= 0 and var verb ? Clauses.Doer(document, verb) : -1;
        for (var s = sentence; s >= Math.Max(0, sentence - Reach + 1); s--)
        {
            var found = new List<KnownName>();
            foreach (var name in names.All)
            {
                if (name.First >= document.Sentences[s].First && name.End <= document.Sentences[s].End && name.Best is { } entry && isOfSort(entry) && !IsPlaceOnly(document, name)
                    && !(doer >= 0 && document.Dominates(doer, name.End - 1))
                    && !found.Exists(other => other.Best!.Entry.Id == entry.Entry.Id || (StateOf(other.Best!) is { } state && state == StateOf(entry))))
                {
                    found.Add(name);
                }
            }

            if (found.Count > 0)
            {
                return found.Count == 2 ? found : [];
            }
        }

        return [];
    }

    /// <summary>The state of a name, or of a person: "the Amir received Maliki … the two countries".</summary>
    private static string? StateOf(NameEntry entry) => entry.State?.Id ?? entry.Person?.Country;

    /// <summary>"in the skies above Syria": where it is, not who.</summary>
    private static bool IsPlaceOnly(Document document, KnownName name) =>
        name.First > 0 && document.Tokens[name.First - 1] is { Upos: Upos.ADP, Lemma: "in" or "above" or "over" or "near" or "inside" or "into" or "across" or "at" or "on" or "outside" };

    /// <summary>Whether a noun is said to be two: "the two men", "both sides".</summary>
    public static bool IsOfTwo(Document document, int head)
    {
        foreach (var child in document.ChildrenOf(head))
        {
            if (child < head && document.Tokens[child].Form.ToLowerInvariant() is "two" or "both" or "2")
            {
                return true;
            }
        }

        return false;
    }

    private static Func<NameEntry, bool>? SortOf(string noun) => noun switch
    {
        "ministry" or "army" or "military" or "parliament" or "delegation" or "navy" or "nation" or "country" or "state" or "neighbour" or "neighbor" or "government" or "power" or "ally" or "capital" or "superpower" => static entry => entry.State is not null || entry.Person?.Country is { Length: 3 },
        "leader" or "president" or "minister" or "man" or "general" or "politician" or "diplomat" => static entry => entry.Person is not null,
        "group" or "faction" or "movement" or "militia" or "organisation" or "organization" => static entry => entry.Actor is not null,
        "side" or "party" or "rival" or "enemy" or "foe" => static entry => entry.State is not null || entry.Actor is not null,
        _ => null,
    };
}
