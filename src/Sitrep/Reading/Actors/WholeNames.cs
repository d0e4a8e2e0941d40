using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Names of bodies whole, where the language model sees only how they begin: "University Teachers for Human Rights", "Department of Social
/// Welfare and Development".
/// </summary>
internal static class WholeNames
{
    /// <summary>The document with units and bodies as one name each.</summary>
    public static Document In(Document document, KnowledgeBase knowledge)
    {
        document = UnitNames.In(document, knowledge);
        Name[]? names = null;
        for (var i = 0; i < document.Names.Length; i++)
        {
            var end = document.Names[i].Kind == NameKind.Organisation ? End(document, knowledge, document.Names[i]) : document.Names[i].End;
            // What goes on is in no other name.
            if (end > document.Names[i].End && (i + 1 == document.Names.Length || document.Names[i + 1].First >= end))
            {
                names ??= [.. document.Names];
                names[i] = document.Names[i] with { End = end, Span = new Span(document.Names[i].Span.Start, document.Tokens[end - 1].End) };
            }
        }

        return names is null ? document : new Document(document.Article, document.Tokens, document.Sentences, names);
    }

    /// <summary>Index after the last word of a body's name.</summary>
    private static int End(Document document, KnowledgeBase knowledge, Name name)
    {
        var (tokens, limit) = (document.Tokens, document.Sentences[document.SentenceOf(name.First)].End);
        var aims = knowledge.WordSet("aims-of-bodies");
        var next = name.End;
        if (next + 1 >= limit)
        {
            return next;
        }

        // "… for Human Rights", "… on Human Rights"
        if (tokens[next].Form is "for" or "on" && aims.Contains(tokens[next + 1].Form))
        {
            return RunEnd(tokens, next + 1, limit);
        }

        // "Department of Social Welfare and Development"
        return tokens[next].Form == "and" && aims.Contains(tokens[next + 1].Form) && Enumerable.Range(name.First, name.End - name.First).Any(word => tokens[word].Form is "of" or "for")
            ? RunEnd(tokens, next + 1, limit) : next;
    }

    private static int RunEnd(Token[] tokens, int at, int limit)
    {
        while (at < limit && char.IsUpper(tokens[at].Form[0]) && tokens[at].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ)
        {
            at++;
        }

        return at + 1 < limit && tokens[at].Form == "and" && char.IsUpper(tokens[at + 1].Form[0]) && tokens[at + 1].Form is "Democracy" or "Peace" or "Justice" or "Development" or "Freedoms" or "Freedom" or "Liberties" or "Reconciliation" or "Progress"
            ? RunEnd(tokens, at + 1, limit) : at;
    }
}
