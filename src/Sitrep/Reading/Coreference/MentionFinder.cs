using System.Collections.Frozen;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Finds all words of a document that speak of somebody or something.</summary>
internal static class MentionFinder
{
    private static readonly string[] Female =
    [
        "woman", "girl", "mother", "wife", "daughter", "sister", "queen", "actress", "grandmother", "aunt", "spokeswoman", "chairwoman", "lady", "ms.", "mrs.", "miss", "ms", "mrs", "she", "her", "hers", "herself", "widow", "princess", "policewoman", "congresswoman",
    ];

    private static readonly string[] Male =
    [
        "man", "boy", "father", "husband", "son", "brother", "king", "actor", "grandfather", "uncle", "spokesman", "chairman", "gentleman", "mr.", "mr", "sir", "he", "him", "his", "himself", "prince", "sheikh", "imam", "policeman", "gunman", "congressman", "ayatollah", "emir", "sultan", "pope", "lord",
    ];

    private static readonly FrozenDictionary<string, char> Genders = Female.Select(static word => (Word: word, Gender: 'f')).Concat(Male.Select(static word => (Word: word, Gender: 'm')))
        .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Gender, StringComparer.OrdinalIgnoreCase);

    /// <summary>The mentions, in the order of their heads.</summary>
    public static List<Mention> Find(Document document, KnowledgeBase knowledge, KnownNames known)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            switch (token.Upos)
            {
                case Upos.PRON when token.Xpos is "PRP" or "PRP$":
                    mentions.Add(Pronoun(document, i));
                    break;
                case Upos.NOUN or Upos.PROPN:
                    if (Nominal(document, knowledge, known, i) is { } mention)
                    {
                        mentions.Add(mention);
                    }

                    break;
            }
        }

        return mentions;
    }

    private static Mention Pronoun(Document document, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        var form = word.Form.ToLowerInvariant();
        var gender = Genders.GetValueOrDefault(form, ' ');
        var plural = form is "they" or "them" or "their" or "theirs" or "themselves" or "we" or "us" or "our" or "ours" or "ourselves";
        var kind = gender != ' ' || form is "i" or "me" or "my" or "you" ? MentionClass.Person : MentionClass.Unknown;
        return new(token, token + 1, token, word.Span, MentionForm.Pronoun, kind, plural, gender);
    }

    private static Mention? Nominal(Document document, KnowledgeBase knowledge, KnownNames known, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        var name = NounPhrases.NameAt(document, token);
        var dictionary = known.Covering(token);
        if (name >= 0 && dictionary is not null && dictionary.End - dictionary.First > document.Names[name].End - document.Names[name].First)
        {
            name = -1;
        }

        if (name >= 0 || dictionary is not null)
        {
            var (first, end) = name >= 0 ? (document.Names[name].First, document.Names[name].End) : (dictionary!.First, dictionary.End);
            return document.HeadOf(first, end) == token && !IsAdjective(dictionary)
                ? new(first, end, token, new Span(document.Tokens[first].Start, document.Tokens[end - 1].End), MentionForm.Name, ClassOf(document, name, dictionary), word.Xpos is "NNPS" or "NNS" && !IsOneBody(dictionary), GenderOf(document, token, first))
                : null;
        }

        // "No group has claimed it" speaks of none that a later "the group" could be.
        if (document.ChildWithLemma(token, "no") >= 0 || word.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Fixed or Deprel.Goeswith || TimeWord.Of(word).Kind != TimeWordKind.None)
        {
            return null;
        }

        var (from, to) = NounPhrases.Of(document, token);
        var isMany = word.Form is "missing" or "wounded" or "injured" or "dead" or "disappeared" or "displaced" or "poor" or "elderly" or "faithful" && from < token && document.Tokens[from].Lemma == "the";
        return new(from, to, token, new Span(document.Tokens[from].Start, document.Tokens[to - 1].End), FormOf(document, token), isMany ? MentionClass.Person : ClassOf(document, knowledge, token), isMany || Words.IsPlural(word), GenderOf(document, token, from));
    }

    /// <summary>"The United States" and "the United Nations" are one.</summary>
    private static bool IsOneBody(KnownName? name) =>
        name?.Entries[0] is { State: not null, Sense: not NameSense.People } or { Actor.Country: "IGO" or "UNO" or "NGO" or "EUR" };

    private static bool IsAdjective(KnownName? name) => name is not null && name.Entries[0].Sense == NameSense.Adjective;

    private static MentionForm FormOf(Document document, int token)
    {
        foreach (var child in document.ChildrenOf(token))
        {
            ref readonly var word = ref document.Tokens[child];
            if ((word.Deprel == Deprel.Det && word.Lemma is "the" or "this" or "that" or "these" or "those" or "such") || (word.Deprel == Deprel.NmodPoss && word.Xpos == "PRP$"))
            {
                return MentionForm.Description;
            }
        }

        return MentionForm.Noun;
    }

    private static char GenderOf(Document document, int head, int first)
    {
        for (var i = Math.Max(0, first - 1); i <= head; i++)
        {
            if (Genders.TryGetValue(document.Tokens[i].Lemma, out var gender))
            {
                return gender;
            }
        }

        return ' ';
    }

    private static MentionClass ClassOf(Document document, int name, KnownName? dictionary)
    {
        if (dictionary is { Entries.Length: > 0 })
        {
            var entry = dictionary.Entries[0];
            return entry.Person is not null ? MentionClass.Person : entry.State is not null && entry.Sense != NameSense.Metonym ? MentionClass.Place : entry.People is not null ? MentionClass.Group : MentionClass.Group;
        }

        return document.Names[name].Kind switch
        {
            NameKind.Person => MentionClass.Person,
            NameKind.Location => MentionClass.Place,
            _ => MentionClass.Group,
        };
    }

    private static MentionClass ClassOf(Document document, KnowledgeBase knowledge, int token)
    {
        var lemma = document.Tokens[token].Lemma;
        if (Genders.ContainsKey(lemma))
        {
            return MentionClass.Person;
        }

        foreach (var role in knowledge.Roles.Nouns(lemma))
        {
            return role.Number is RoleNumber.Body or RoleNumber.Group ? MentionClass.Group : MentionClass.Person;
        }

        return knowledge.Things.KindOf(lemma) switch
        {
            ThingKind.Settlement => MentionClass.Place,
            null => lemma is "country" or "nation" or "region" or "province" or "state" or "area" or "capital" ? MentionClass.Place
                : lemma is "person" or "people" or "child" or "friend" or "victim" or "author" or "artist" ? MentionClass.Person : MentionClass.Unknown,
            _ => MentionClass.Thing,
        };
    }
}
