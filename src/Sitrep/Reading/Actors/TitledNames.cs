using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>A person's name with the office before it: "US Secretary of State John Smith".</summary>
/// <param name="First">Index of the first token, the country or body among them.</param>
/// <param name="Role">Index of the head of the office.</param>
/// <param name="NameFirst">Index of the first token of the name.</param>
/// <param name="End">Index after the last token of the name.</param>
internal sealed record TitledName(int First, int Role, int NameFirst, int End);

/// <summary>
/// Offices that stand before a person's name. They are found by the run of words, since such phrases are the most usual parties of
/// news and the trees of treebanks do not agree on them.
/// </summary>
internal static class TitledNames
{
    /// <summary>Words of an office after "of", as in "Secretary of State".</summary>
    private const int LongestComplement = 4;

    /// <summary>Words of a name that nothing but its office shows to be one.</summary>
    private const int LongestName = 4;

    /// <summary>The phrases of a document, in order, without overlap.</summary>
    public static List<TitledName> Find(Document document, KnowledgeBase knowledge, KnownNames names)
    {
        var found = new List<TitledName>();
        foreach (var sentence in document.Sentences)
        {
            for (var name = sentence.First; name < sentence.End; name++)
            {
                var end = PersonEnd(document, names, name, sentence.End);
                // "Deputy Defence Minister": an office of several words that the model takes for a name.
                end = end > name && names.Covering(name) is null && IsOffice(document, knowledge, end - 1) && Roles.At(document, knowledge, end - 1)!.Noun.Count > 1 ? name : end;
                end = end > name || name == sentence.First ? end : UnknownEnd(document, knowledge, names, name, sentence.End);
                var bare = BehindOffice(document, knowledge, name, end);
                if (bare > name)
                {
                    var first = bare - 1;
                    while (first > Math.Max(sentence.First, found.Count > 0 ? found[^1].End : 0) && Belongs(document, knowledge, names, first - 1))
                    {
                        first--;
                    }

                    found.Add(new(first, bare - 1, bare, end));
                    name = end - 1;
                }
                else if (end > name && name > sentence.First && OfficeBefore(document, knowledge, names, name, Math.Max(sentence.First, found.Count > 0 ? found[^1].End : 0)) is { } office)
                {
                    found.Add(new(office.First, office.Role, name, end));
                    name = end - 1;
                }
            }
        }

        return found;
    }

    /// <summary>Index after a person's name that begins at a token, or the token where none does.</summary>
    private static int PersonEnd(Document document, KnownNames names, int token, int limit)
    {
        if (document.Tokens[token].Upos != Upos.PROPN && names.Covering(token) is null)
        {
            return token;
        }

        if (names.Covering(token) is { } known && known.First == token && known.Entries[0].Person is not null)
        {
            return known.End;
        }

        var index = NounPhrases.NameAt(document, token);
        return index >= 0 && document.Names[index] is { Kind: NameKind.Person } name && name.First == token && name.End <= limit ? name.End : token;
    }

    /// <summary>Where the name proper begins in one that the model took with its office: "President Ama Dosseh", "Foreign Minister Ama Dosseh"; or its first token.</summary>
    private static int BehindOffice(Document document, KnowledgeBase knowledge, int first, int end)
    {
        var bare = first;
        for (var word = first; word < end - 1 && char.IsUpper(document.Tokens[word].Form[0]); word++)
        {
            if (IsOffice(document, knowledge, word) && word - bare < Roles.At(document, knowledge, word)!.Noun.Count)
            {
                bare = word + 1;
            }
        }

        // "Secretary-General Kofi Annan"
        return bare == first || char.IsUpper(document.Tokens[bare].Form[0]) ? bare : first;
    }

    /// <summary>Index after a run of proper nouns right behind an office, which nothing else explains: "President Ama Dosseh"; or the token where there is none.</summary>
    private static int UnknownEnd(Document document, KnowledgeBase knowledge, KnownNames names, int token, int limit)
    {
        if (document.Tokens[token - 1].Xpos is not ("NN" or "NNP") || !IsOffice(document, knowledge, token - 1) || IsOffice(document, knowledge, token))
        {
            return token;
        }

        // "Interior Minister Mercedes Cabanillas", whom the model takes for a firm.
        var index = NounPhrases.NameAt(document, token);
        if (index >= 0 && document.Names[index] is { Kind: NameKind.Organisation } taken && taken.First == token && taken.End - token > 1 && taken.End <= limit && names.Covering(token) is null && names.Covering(taken.End - 1) is null)
        {
            return taken.End;
        }

        var end = token;
        while (end < limit && end - token < LongestName && document.Tokens[end] is { Xpos: "NNP" } && names.Covering(end) is null
            && NounPhrases.NameAt(document, end) < 0 && TimeWord.Of(document.Tokens[end]).Kind == TimeWordKind.None)
        {
            end++;
        }

        return end;
    }

    private static (int First, int Role)? OfficeBefore(Document document, KnowledgeBase knowledge, KnownNames names, int name, int limit)
    {
        var role = BeforeComplement(document, knowledge, name, limit);
        if (role < 0)
        {
            role = name - 1;
        }

        if (role < limit || !IsOffice(document, knowledge, role))
        {
            return null;
        }

        var first = role;
        while (first > limit && Belongs(document, knowledge, names, first - 1))
        {
            first--;
        }

        return (first, role);
    }

    /// <summary>"Secretary of State", "Minister for Foreign Affairs", "envoy to Syria": the office before a complement in capitals, or -1.</summary>
    private static int BeforeComplement(Document document, KnowledgeBase knowledge, int name, int limit)
    {
        // "The king of Jordan met Bush": a verb ends the office.
        for (var at = document.Tokens[name - 1].Upos is Upos.VERB or Upos.AUX ? limit : name - 2; at > limit && name - at <= LongestComplement + 1; at--)
        {
            if (document.Tokens[at].Form is "of" or "for" or "to")
            {
                return IsOffice(document, knowledge, at - 1) ? at - 1 : -1;
            }

            if (!char.IsUpper(document.Tokens[at].Form[0]) && document.Tokens[at].Form is not ("and" or "the"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsOffice(Document document, KnowledgeBase knowledge, int token) =>
        document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN && document.Tokens[token].Xpos is not ("NNS" or "NNPS")
        && Roles.At(document, knowledge, token) is { Number: RoleNumber.Person };

    /// <summary>What may stand before an office: a country or body, "foreign", "deputy", "former", police.</summary>
    private static bool Belongs(Document document, KnowledgeBase knowledge, KnownNames names, int token)
    {
        ref readonly var word = ref document.Tokens[token];
        return names.Covering(token) is { } known ? known.Entries[0].Person is null
            : char.IsUpper(word.Form[0]) && word.Xpos is "NNP" or "JJ" or "NN" ? true
            : word.Upos switch
            {
                Upos.ADJ => word.Xpos is "JJ" or "NNP" && word.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Flat or Deprel.Nsubj or Deprel.NmodDesc,
                Upos.NOUN or Upos.PROPN => word.Xpos is "NN" or "NNP" or "NNS" && (word.Deprel is Deprel.Compound or Deprel.Flat or Deprel.NmodDesc || Roles.At(document, knowledge, token) is not null),
                Upos.PART => word.Xpos == "POS",
                Upos.PUNCT => word.Xpos == "HYPH",
                _ => false,
            };
    }
}
