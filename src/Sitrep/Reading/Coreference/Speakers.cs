using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Who "I" and "we" are: the one whose words they stand in.</summary>
internal static class Speakers
{
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal) { "say", "add", "comment", "state", "declare", "write", "announce", "tell", "explain", "conclude" };

    /// <summary>Head token of the claimant whose quoted or reported words hold a pronoun of the first person, the closest first; else null.</summary>
    public static int? Of(Document document, IReadOnlyList<Attribution> attributions, Coreference chains, int pronoun)
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

        var speaker = closest?.SourceHead ?? Announced(document, pronoun) ?? Author(document);
        return speaker is { } named && document.Tokens[named].Upos == Upos.PRON ? chains.AntecedentOf(named) ?? named : speaker;
    }

    /// <summary>"The minister said:" before the lines that hold the pronoun: what follows a colon is all in his words.</summary>
    private static int? Announced(Document document, int pronoun)
    {
        for (var s = document.SentenceOf(pronoun) - 1; s >= 0; s--)
        {
            var sentence = document.Sentences[s];
            if (document.Tokens[sentence.End - 1].Form != ":")
            {
                continue;
            }

            for (var token = sentence.End - 2; token >= sentence.First; token--)
            {
                if (Saying.Contains(document.Tokens[token].Lemma) && document.Child(token, Deprel.Nsubj) is var speaker and >= 0)
                {
                    return IsFirstPerson(document, speaker) ? null : speaker;
                }
            }
        }

        return null;
    }

    /// <summary>"Statement by Defence Minister Ana Ruiz": who issues what a title calls a statement.</summary>
    private static int? Author(Document document)
    {
        for (var token = 0; token < document.Tokens.Length && document.Article.InTitle(document.Tokens[token].Span); token++)
        {
            if (document.Tokens[token].Lemma.ToLowerInvariant() is not ("statement" or "remark" or "remarks" or "message" or "speech"))
            {
                continue;
            }

            foreach (var child in document.ChildrenOf(token))
            {
                if (document.CaseOf(child) is "by" or "from" or "of" && document.IsNominal(child))
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>"We believe that we …" says nothing of who we are.</summary>
    private static bool IsFirstPerson(Document document, int token) => document.Tokens[token].Lemma.ToLowerInvariant() is "i" or "we";
}
