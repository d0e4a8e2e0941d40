using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Who "I" and "we" are: the one whose words they stand in.</summary>
internal static class Speakers
{
    /// <summary>Head token of the claimant whose quoted or reported words hold a pronoun of the first person, the closest first; else null.</summary>
    public static int? Of(Document document, IReadOnlyList<Attribution> attributions, int pronoun)
    {
        ref readonly var token = ref document.Tokens[pronoun];
        if (token.Xpos is not ("PRP" or "PRP$") || token.Lemma.ToLowerInvariant() is not ("i" or "we" or "my" or "our"))
        {
            return null;
        }

        Attribution? closest = null;
        foreach (var said in attributions)
        {
            if (said.SourceHead is { } source && source != pronoun && said.Content.Contains(token.Span) && !IsFirstPerson(document, source)
                && (closest is null || said.Content.Length < closest.Content.Length))
            {
                closest = said;
            }
        }

        return closest?.SourceHead;
    }

    /// <summary>"We believe that we …" says nothing of who we are.</summary>
    private static bool IsFirstPerson(Document document, int token) => document.Tokens[token].Lemma.ToLowerInvariant() is "i" or "we";
}
