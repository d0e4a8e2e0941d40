using System.Collections.Frozen;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Tells what kind of source a phrase names: by its head noun, by the words that describe it, and by the outlets that are known.</summary>
public sealed class ClaimantKinds
{
    private readonly FrozenDictionary<string, ClaimantKind> _nouns;
    private readonly FrozenDictionary<string, ClaimantKind> _modifiers;
    private readonly FrozenDictionary<string, string> _outlets;
    private readonly FrozenDictionary<string, ClaimantKind> _names;
    private readonly KnowledgeBase _knowledge;
    private readonly FrozenSet<string> _records;
    private readonly FrozenSet<string> _rubrics;
    private readonly FrozenSet<string> _seats;

    /// <summary>Takes the words of <c>en/claimants.yaml</c> and the names of outlets and bodies; monitors that report as aid and rights groups do count as such.</summary>
    public ClaimantKinds(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        var words = knowledge.All<ClaimantEntry>();
        _nouns = Table(words.Where(word => word.Noun is not null).Select(word => (word.Noun!, word.Kind)));
        _modifiers = Table(words.Where(word => word.Modifier is not null).Select(word => (word.Modifier!, word.Kind)));
        _records = words.Where(word => word.IsRecord).Select(word => word.Noun!).ToFrozenSet(StringComparer.Ordinal);
        _rubrics = knowledge.Words("headline-rubrics").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _seats = knowledge.All<StateEntry>().SelectMany(state => state.Capital is { } capital ? state.Metonyms.Append(capital) : state.Metonyms).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var outlets = knowledge.All<OutletEntry>();
        _outlets = Table(outlets.Where(outlet => outlet.Kind != OutletKind.Monitor).SelectMany(outlet => outlet.Aliases.Prepend(outlet.Name).Select(name => (name, outlet.Name))));
        _names = Table(outlets.Where(outlet => outlet.Kind == OutletKind.Monitor).SelectMany(outlet => outlet.Aliases.Prepend(outlet.Name).Select(name => (name, ClaimantKind.Ngo)))
            .Concat(knowledge.All<ActorEntry>().SelectMany(actor => KindOf(actor) is { } kind ? actor.Aliases.Prepend(actor.Name).Select(name => (name, kind)) : []))
            .Concat(knowledge.All<StateEntry>().SelectMany(state => state.Metonyms.Append(state.Name).Append(state.Capital ?? state.Name).Select(name => (name, ClaimantKind.Official)))));
    }

    /// <summary>The kind of the source with this head.</summary>
    public ClaimantKind Of(Document document, int head)
    {
        var (first, end) = NounPhrases.Of(document, head);
        return OfWords(document, first, end, head);
    }

    /// <summary>The kind of the source that some words name, of which one is the head.</summary>
    public ClaimantKind OfWords(Document document, int first, int end, int head)
    {
        if (OutletOf(document, head) is not null)
        {
            return ClaimantKind.Media;
        }

        if (OnSocialMedia(document, first, end, head))
        {
            return ClaimantKind.SocialMedia;
        }

        var noun = NounOf(document.Tokens[head]);
        ClaimantKind? kind = _nouns.TryGetValue(noun, out var own) ? own : ByRole(noun);
        if (kind is ClaimantKind.Military && Roles.At(document, _knowledge, head) is { Noun.Count: > 1 } title)
        {
            // "the prosecutor general" has the word for a rank and is none.
            kind = BySector(title.Sector) ?? kind;
        }

        if (kind is null or ClaimantKind.Unnamed or ClaimantKind.Official or ClaimantKind.Military || noun == "worker")
        {
            for (var i = first; i < end; i++)
            {
                // "the Armed Forces": an army, and no armed group; "the attorney general's office": no soldier.
                if (i != head && !(document.Tokens[i].Lemma.Equals("general", StringComparison.OrdinalIgnoreCase) && i > first && IsCivilGeneral(document.Tokens[i - 1].Lemma)) && !(Words.Is(document.Tokens[i], "armed") && Words.At(document.Tokens, i + 1, "forces")) && (_modifiers.TryGetValue(document.Tokens[i].Lemma, out var said) || _nouns.TryGetValue(document.Tokens[i].Lemma, out said)) && said != ClaimantKind.Unnamed)
                {
                    kind = kind is ClaimantKind.Official && said is not (ClaimantKind.Military or ClaimantKind.Rebel or ClaimantKind.Medical or ClaimantKind.Igo) ? kind
                        : kind is ClaimantKind.Military && said is not ClaimantKind.Rebel ? kind : said;
                    if (kind is not (ClaimantKind.Official or ClaimantKind.Military))
                    {
                        break;
                    }
                }
            }
        }

        return _names.TryGetValue(NameOf(document, head), out var named) ? named : kind ?? ByName(document, head);
    }

    /// <summary>Words of titles that end in "general" and are no ranks.</summary>
    private static bool IsCivilGeneral(string lemma) => lemma.ToLowerInvariant() is "attorney" or "solicitor" or "secretary" or "director" or "governor" or "consul" or "inspector" or "prosecutor" or "auditor" or "comptroller" or "surgeon" or "advocate";

    /// <summary>Usual name of the outlet that is called so, or null.</summary>
    public string? OutletNamed(string text) => _outlets.TryGetValue(text, out var outlet) ? outlet : null;

    /// <summary>Name of the outlet that the phrase with this head is, or null.</summary>
    public string? OutletOf(Document document, int head)
    {
        var tokens = document.Tokens;
        if (tokens[head].Upos is not (Upos.PROPN or Upos.NOUN))
        {
            return null;
        }

        var name = NounPhrases.NameAt(document, head);
        var (first, end) = name >= 0 ? (document.Names[name].First, document.Names[name].End) : NounPhrases.Of(document, head);
        while (first < head && tokens[first].Upos is Upos.DET)
        {
            first++;
        }

        var text = document.Article.Quote(new(tokens[first].Start, tokens[end - 1].End));
        if (_outlets.TryGetValue(text, out var outlet))
        {
            return outlet;
        }

        // "the Interfax news agency", "Turkey's Anadolu agency": a known name within the phrase.
        if (tokens[head].Lemma is "agency" or "newspaper" or "daily" or "channel" or "television" or "tv" or "Agency" or "TV" or "service" or "radio" or "website" or "Times" or "News" or "Post")
        {
            (first, end) = NounPhrases.Of(document, head);
            for (var i = first; i < end; i++)
            {
                if (tokens[i].Upos == Upos.PROPN && _outlets.TryGetValue(tokens[i].Form, out outlet))
                {
                    return outlet;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the phrase is an outlet or its head a noun for those who speak.</summary>
    public bool IsSpeaker(Document document, int head) =>
        OutletOf(document, head) is not null || _nouns.ContainsKey(document.Tokens[head].Lemma) || _knowledge.Roles.Nouns(document.Tokens[head].Lemma.ToLowerInvariant()).Length > 0;

    /// <summary>Whether the phrase can be one who speaks or wants: a person, a body, a country, a pronoun for one.</summary>
    public bool CanSpeak(Document document, int head)
    {
        ref readonly var token = ref document.Tokens[head];
        return token.Upos switch
        {
            Upos.PRON => token.Lemma is not ("this" or "that" or "there" or "what" or "which") && token.Deprel != Deprel.Expl,
            Upos.PROPN => true,
            Upos.NOUN or Upos.ADJ or Upos.NUM => _nouns.ContainsKey(token.Lemma) || _knowledge.Roles.Nouns(token.Lemma).Length > 0 || (char.IsUpper(token.Form[0]) && !token.Lemma.EndsWith("ing", StringComparison.Ordinal)) || EndsLikeAPerson(token.Lemma),
            Upos.DET => true,
            _ => false,
        };
    }

    /// <summary>Whether a noun shows or says something without being anybody: a poll, footage, a document.</summary>
    public bool IsRecord(string lemma) => _records.Contains(lemma);

    /// <summary>Whether a name of a place stands for a government that speaks: a capital, "the Kremlin".</summary>
    public bool IsSeatOfPower(string name) => _seats.Contains(name);

    /// <summary>Whether a word before a colon names a kind of text and no source: "Update", "Factbox".</summary>
    public bool IsRubric(string word) => _rubrics.Contains(word);

    private static FrozenDictionary<string, T> Table<T>(IEnumerable<(string Word, T Value)> rows) =>
        rows.DistinctBy(row => row.Word, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(row => row.Word, row => row.Value, StringComparer.OrdinalIgnoreCase);

    private ClaimantKind? ByRole(string lemma)
    {
        foreach (var role in _knowledge.Roles.Nouns(lemma))
        {
            if (role.Noun.Count == 1)
            {
                return BySector(role.Sector);
            }
        }

        return null;
    }

    /// <summary>The kind of a source of which no word tells, by who it is: "Mladic said", "its leader vowed"; officers and chiefs of rebels are rebels.</summary>
    public static ClaimantKind OfActor(ClaimantKind said, Actor actor) => said switch
    {
        ClaimantKind.Unnamed => (actor.Sector is "MED" ? ClaimantKind.Medical : BySector(actor.Sector)) ?? actor.Country switch { "NGO" => ClaimantKind.Ngo, "IGO" or "UNO" => ClaimantKind.Igo, _ => said },
        ClaimantKind.Military or ClaimantKind.Official when actor.Sector is "REB" or "CRM" => ClaimantKind.Rebel,
        _ => said,
    };

    private static ClaimantKind? BySector(string? sector) => sector switch
    {
        "REB" or "UAF" or "CRM" => ClaimantKind.Rebel,
        "MIL" or "PRM" => ClaimantKind.Military,
        "GOV" or "LEG" or "JUD" or "COP" or "SPY" or "PRE" => ClaimantKind.Official,
        "JRN" => ClaimantKind.Media,
        "NGO" => ClaimantKind.Ngo,
        _ => null,
    };

    private static ClaimantKind? KindOf(ActorEntry actor) => actor.Sector switch
    {
        "JRN" => null,
        var sector when BySector(sector) is { } kind => kind,
        _ => actor.Country switch { "NGO" => ClaimantKind.Ngo, "IGO" => ClaimantKind.Igo, _ => null },
    };

    /// <summary>The lemma; of a plural with a capital that is no name ("Medics said"), the one it would have without.</summary>
    private static string NounOf(in Token token) =>
        token.Xpos == "NNPS" && token.Lemma.EndsWith('s') ? token.Lemma[..^1].ToLowerInvariant() : token.Lemma;

    private static string NameOf(Document document, int head)
    {
        var name = NounPhrases.NameAt(document, head);
        if (name < 0)
        {
            return document.Tokens[head].Form;
        }

        // "The Shining Path": the article may be none of the name's.
        var words = document.Article.Quote(document.Names[name].Span);
        return words.StartsWith("The ", StringComparison.Ordinal) ? words[4..] : words;
    }

    private static bool EndsLikeAPerson(string lemma) =>
        lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("woman", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal)
        || lemma.EndsWith("ician", StringComparison.Ordinal) || lemma.EndsWith("person", StringComparison.Ordinal);

    private static ClaimantKind ByName(Document document, int head)
    {
        var name = NounPhrases.NameAt(document, head);
        return name < 0 ? ClaimantKind.Unnamed : document.Names[name].Kind switch
        {
            NameKind.Location => ClaimantKind.Official,
            _ => ClaimantKind.Unnamed,
        };
    }

    private static bool OnSocialMedia(Document document, int first, int end, int head)
    {
        var last = Math.Min(document.Tokens.Length, end + 6);
        var sentence = document.SentenceOf(head);
        for (var i = first; i < last && i < document.Sentences[sentence].End; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            if (i > end && token.Upos is Upos.VERB && token.Xpos is "VBD" or "VBZ" or "VBP" && token.Deprel is not Deprel.Acl)
            {
                return false;
            }

            if (token.Form.ToLowerInvariant() is "twitter" or "facebook" or "telegram" or "youtube" or "whatsapp" or "instagram" or "tiktok" or "weibo" or "vkontakte" or "online"
                || (Words.Is(token, "social") && Words.At(document.Tokens, i + 1, "media")))
            {
                return true;
            }
        }

        return false;
    }
}
