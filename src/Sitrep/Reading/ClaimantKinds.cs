using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Tells what kind of source a phrase names: by its head noun, by the words that describe it, and by the outlets that are known.</summary>
public sealed class ClaimantKinds
{
    private readonly FrozenDictionary<string, ClaimantKind> _nouns;
    private readonly FrozenDictionary<string, ClaimantKind> _modifiers;
    private readonly FrozenDictionary<string, string> _outlets;
    private readonly FrozenDictionary<string, ClaimantKind> _names;

    /// <summary>Takes the nouns, the modifiers, and the names of outlets and other bodies, each with what it says of a source.</summary>
    public ClaimantKinds(
        IEnumerable<KeyValuePair<string, ClaimantKind>> nouns, IEnumerable<KeyValuePair<string, ClaimantKind>> modifiers, IEnumerable<KeyValuePair<string, string>> outlets,
        IEnumerable<KeyValuePair<string, ClaimantKind>> names)
    {
        _names = names.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _modifiers = modifiers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _outlets = outlets.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
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

        ClaimantKind? kind = _nouns.TryGetValue(document.Tokens[head].Lemma, out var own) ? own : null;
        if (kind is null or ClaimantKind.Unnamed or ClaimantKind.Official or ClaimantKind.Military)
        {
            for (var i = first; i < end; i++)
            {
                if (i != head && (_modifiers.TryGetValue(document.Tokens[i].Lemma, out var said) || _nouns.TryGetValue(document.Tokens[i].Lemma, out said)) && said != ClaimantKind.Unnamed)
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

    /// <summary>Whether the phrase can be one who speaks or wants: a person, a body, a country, a pronoun for one.</summary>
    public bool CanSpeak(Document document, int head)
    {
        ref readonly var token = ref document.Tokens[head];
        return token.Upos switch
        {
            Upos.PRON => token.Lemma is not ("it" or "this" or "that" or "there" or "what" or "which" or "these" or "those"),
            Upos.PROPN => true,
            Upos.NOUN or Upos.ADJ or Upos.NUM => _nouns.ContainsKey(token.Lemma) || char.IsUpper(token.Form[0]) || EndsLikeAPerson(token.Lemma),
            Upos.DET => true,
            _ => false,
        };
    }

    private static string NameOf(Document document, int head)
    {
        var name = NounPhrases.NameAt(document, head);
        return name >= 0 ? document.Article.Quote(document.Names[name].Span) : document.Tokens[head].Form;
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
