using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Names that the language model takes for places or bodies and that what follows makes a person's: an age, or what somebody is.</summary>
internal static class PersonNames
{
    private const int OldestAge = 120;

    /// <summary>Words from a comma to the noun that says what somebody is: "a retired army".</summary>
    private const int FarthestNoun = 4;

    /// <summary>The document with such names as persons'.</summary>
    public static Document In(Document document, KnowledgeBase knowledge)
    {
        Name[]? names = null;
        for (var i = 0; i < document.Names.Length; i++)
        {
            var name = document.Names[i];
            if (name.Kind is NameKind.Location or NameKind.Organisation && name.End + 2 < document.Tokens.Length && document.Tokens[name.End].Form == ","
                && (HasAge(document.Tokens, name.End + 1) || (name.End - name.First > 1 && IsSomebody(document, knowledge, name.End + 1)))
                && !IsKnown(document, knowledge, name))
            {
                names ??= [.. document.Names];
                names[i] = name with { Kind = NameKind.Person };
            }
        }

        return names is null ? document : new Document(document.Article, document.Tokens, document.Sentences, names);
    }

    /// <summary>"Ranimat, 28, of Hebron"</summary>
    private static bool HasAge(Token[] tokens, int at) =>
        int.TryParse(tokens[at].Form, out var age) && age is > 0 and < OldestAge && tokens[at + 1].Form == ",";

    /// <summary>"Sebhat Nega, a founder of the party", "Beltran Leyva, one of five brothers": the noun behind the article is one for persons.</summary>
    private static bool IsSomebody(Document document, KnowledgeBase knowledge, int at)
    {
        if (document.Tokens[at].Form is not ("a" or "an" or "one"))
        {
            return false;
        }

        var end = document.Sentences[document.SentenceOf(at)].End;
        for (var last = at + FarthestNoun; at < end && at <= last; at++)
        {
            if (document.Tokens[at].Upos == Upos.NOUN && (at + 1 == end || document.Tokens[at + 1].Upos != Upos.NOUN))
            {
                return Roles.At(document, knowledge, at) is { Number: RoleNumber.Person } || knowledge.WordSet("kin-and-captives").Contains(document.Tokens[at].Lemma);
            }
        }

        return false;
    }

    /// <summary>"Saudi Arabia, an ally of": what the dictionaries have is what they say.</summary>
    private static bool IsKnown(Document document, KnowledgeBase knowledge, Name name)
    {
        var forms = new string[name.End - name.First];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = document.Tokens[name.First + i].Form;
        }

        return knowledge.Names.Longest(forms, 0, out _) == forms.Length;
    }
}
