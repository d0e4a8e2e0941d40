using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>A name that may stand for a party.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names.</param>
internal sealed record PartyName(int First, int End, Span Span, NameKind Kind);

/// <summary>All names of a document from the dictionary, from the language model, and runs of proper nouns that neither knows.</summary>
internal static class PartyNames
{
    /// <summary>The names, in order, without overlap.</summary>
    public static List<PartyName> Find(Document document, KnownNames known)
    {
        var names = new List<PartyName>();
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            var end = i;
            var kind = NameKind.Organisation;
            var index = NounPhrases.NameAt(document, i);
            if (index >= 0 && document.Names[index].First == i && !HoldsMore(document, document.Names[index]))
            {
                (end, kind) = (document.Names[index].End, document.Names[index].Kind);
            }

            if (known.Covering(i) is { } entry && entry.First == i && entry.End >= end)
            {
                (end, kind) = (entry.End, KindOf(entry.Entries[0]));
            }

            // "General Abdourahamane Tiani": the title is no name.
            if (end == i && tokens[i].Upos == Upos.PROPN && known.IsPersonRole(i) && i + 1 < tokens.Length && (known.Covering(i + 1)?.First == i + 1 || (NounPhrases.NameAt(document, i + 1) is var next and >= 0 && document.Names[next].First == i + 1)))
            {
                i++;
                continue;
            }

            if (end == i && tokens[i].Upos == Upos.PROPN && TimeWord.Of(tokens[i]).Kind == TimeWordKind.None)
            {
                end = i + 1;
                while (end < tokens.Length && tokens[end].Upos == Upos.PROPN && NounPhrases.NameAt(document, end) < 0 && known.Covering(end) is null && document.SentenceOf(end) == document.SentenceOf(i))
                {
                    end++;
                }
            }

            if (end > i)
            {
                names.Add(new(i, end, new Span(tokens[i].Start, tokens[end - 1].End), kind));
            }

            i = Math.Max(end, i + 1);
        }

        return names;
    }

    /// <summary>Whether the model took a description into the name: "Hezbollah chief Hassan Nasrallah", "Iran-backed Hezbollah".</summary>
    private static bool HoldsMore(Document document, Name name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            if (AffiliationWords.IsBacking(token.Form) || (char.IsLower(token.Form[0]) && token.Upos == Upos.NOUN && AffiliationWords.OfNoun(token.Lemma) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static NameKind KindOf(NameEntry entry) => entry switch
    {
        { Sense: NameSense.Adjective or NameSense.People } or { People: not null } => NameKind.Nationality,
        { State: not null } => NameKind.Location,
        { Person: not null } => NameKind.Person,
        _ => NameKind.Organisation,
    };
}
