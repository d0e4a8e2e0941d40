using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Role nouns and titles in a document.</summary>
internal static class Roles
{
    /// <summary>The role entry for the noun or adjective at a token; "foreign minister" before "minister".</summary>
    public static RoleEntry? At(Document document, KnowledgeBase knowledge, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        var lemma = Lower(word.Lemma);
        var found = word.Upos switch
        {
            Upos.NOUN or Upos.PROPN => Longest(document, knowledge.Roles.Nouns(lemma), token)
                ?? (word.Form == lemma ? null : Longest(document, knowledge.Roles.Nouns(word.Form), token))
                ?? (word.Deprel is Deprel.Compound or Deprel.NmodPoss ? Longest(document, knowledge.Roles.Adjectives(lemma), token) : null),
            Upos.ADJ => Longest(document, knowledge.Roles.Adjectives(lemma), token),
            _ => null,
        };
        if (found is null && word is { Upos: Upos.PROPN } && lemma.Length > 4 && lemma[^1] == 's' && (char.IsLower(word.Form[0]) || token == document.Sentences[document.SentenceOf(token)].First || document.Sentences[document.SentenceOf(token)].IsHeadline))
        {
            // "Pirates boarded a tanker": a plural that only its capital makes a name.
            foreach (var entry in knowledge.Roles.Nouns(lemma[..^1]))
            {
                found = entry.Words.Length == 1 ? entry : found;
            }
        }

        if (found is null && word.Upos is Upos.NOUN or Upos.PROPN && lemma.IndexOf('-', StringComparison.Ordinal) is > 0 and < 5 and var hyphen && knowledge.WordSet("role-prefixes").Contains(lemma[..hyphen]))
        {
            // "ex-fighters", "co-chairman"
            var plain = lemma[(hyphen + 1)..];
            foreach (var entry in knowledge.Roles.Nouns(plain))
            {
                if (entry.Noun.Count == 1)
                {
                    return entry;
                }
            }
        }

        if (found is { Noun: ["father" or "brother" or "sister" or "mother"] } && char.IsUpper(word.Form[0]) && token + 1 < document.Tokens.Length && document.Tokens[token + 1] is { Upos: Upos.PROPN } name && name.Start == word.End + 1)
        {
            // "Father Nguyen Van Ly": a title of the clergy.
            return Plain(knowledge, "priest");
        }

        // "the cargo ship Tutor": what a vessel is called is nobody's office.
        if (word.Upos == Upos.PROPN && token > 0 && document.Tokens[token - 1].Upos == Upos.NOUN && knowledge.Things.Is(document.Tokens[token - 1].Lemma, ThingKind.Vehicle, ThingKind.MilitaryPlatform))
        {
            return null;
        }

        if (found is { Noun: ["coalition"] } && token + 2 < document.Tokens.Length && document.Tokens[token + 1].Form == "for" && char.IsUpper(document.Tokens[token + 2].Form[0]))
        {
            // "the Coalition for Human Rights": no alliance of armies.
            return Plain(knowledge, "association");
        }

        if (found is { Noun: ["force"] } && IsPower(document, token))
        {
            return null;
        }

        return word.Upos == Upos.PROPN && (found?.Sector is "LAB" or "AGR" || (found is { Noun.Count: 1, Number: RoleNumber.Person } && token > 0 && IsGivenName(document, knowledge, token - 1))) && IsSurname(document, token) ? null : found;
    }

    private static RoleEntry? Plain(KnowledgeBase knowledge, string noun)
    {
        foreach (var entry in knowledge.Roles.Nouns(noun))
        {
            if (entry.Noun.Count == 1)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>"the use of force", "by force": without an article, a number or a name it is what is used, not a body of men.</summary>
    private static bool IsPower(Document document, int token)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            if (document.Tokens[child].Deprel is Deprel.Det or Deprel.Nummod or Deprel.NmodPoss or Deprel.Compound)
            {
                return false;
            }
        }

        return document.Tokens[token].Xpos == "NN";
    }

    /// <summary>Whether a word of a name is no title, as in "Crown Prince", and no article, as in "The Secretary".</summary>
    private static bool IsGivenName(Document document, KnowledgeBase knowledge, int token) =>
        Lower(document.Tokens[token].Lemma) is var lemma && lemma != "the" && knowledge.Roles.Nouns(lemma).Length == 0 && knowledge.Roles.Adjectives(lemma).Length == 0;

    /// <summary>"Peter Cook" is no cook, "Howard Dean" no dean.</summary>
    private static bool IsSurname(Document document, int token)
    {
        var index = NounPhrases.NameAt(document, token);
        return index >= 0 && document.Names[index] is { Kind: NameKind.Person } name && name.End - name.First > 1 && token == name.End - 1;
    }

    /// <summary>The words of a title, from its first modifier to its head: "foreign minister".</summary>
    public static string Title(Document document, int token)
    {
        var first = token;
        foreach (var child in document.ChildrenOf(token))
        {
            if (child < first && document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod or Deprel.Punct)
            {
                first = child;
            }
        }

        return document.Article.QuoteName(new(document.Tokens[first].Start, document.Tokens[token].End));
    }

    private static RoleEntry? Longest(Document document, ReadOnlySpan<RoleEntry> entries, int token)
    {
        foreach (var entry in entries)
        {
            var first = token - entry.HeadIndex;
            var matched = 0;
            while (matched < entry.Words.Length && first + matched >= 0 && first + matched < document.Tokens.Length
                && Is(document.Tokens[first + matched], entry.Words[matched]))
            {
                matched++;
            }

            if (matched == entry.Words.Length || IsParted(document.Tokens, entry, token))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>"armed ethnic groups": another adjective between the two words of a role.</summary>
    private static bool IsParted(Token[] tokens, RoleEntry entry, int token) =>
        entry is { HeadIndex: 1, Words.Length: 2 } && token >= 2 && tokens[token - 1] is { Upos: Upos.ADJ, Deprel: Deprel.Amod } && tokens[token - 2] is { Deprel: Deprel.Amod, Head: var noun } && noun == token
        && Is(tokens[token - 2], entry.Words[0]) && Is(tokens[token], entry.Words[1]);

    private static bool Is(in Token token, string word) =>
        string.Equals(token.Lemma, word, StringComparison.OrdinalIgnoreCase) || string.Equals(token.Form, word, StringComparison.OrdinalIgnoreCase);

    private static string Lower(string word) => word.Length > 0 && char.IsUpper(word[0]) ? word.ToLowerInvariant() : word;
}
