using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>A weapon that the text names, by the list of <c>en/words.yaml</c> that has it.</summary>
/// <param name="Word">The list's word: "car bomb".</param>
/// <param name="Mode">PLOVER's mode of ASSAULT for it.</param>
internal readonly record struct Weapon(string Word, string Mode);

/// <summary>
/// With which weapon an ASSAULT is done. Best is what the predicate launches ("fired rockets") or is made with ("drone
/// strike"), then its subject and its phrases ("with machetes"), then a bomb, a shell or poison told in the same sentence.
/// </summary>
internal sealed class Means
{
    private const string Prefix = "weapons-";
    private const int LongestWord = 4;

    private static readonly string[] Prepositions = ["with", "by", "in", "from", "of", "using", "during", "through", "under", "after"];

    /// <summary>Modes whose weapon says how people died though it stands in another clause: "the car hit a mine, killing three".</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "unconventional", "suicide-attack", "explosives", "drone", "aerial", "heavy-weapons",
    };

    /// <summary>Modes that the predicate's words say only roughly, so that a weapon says more.</summary>
    private static readonly HashSet<string> Rough = new(StringComparer.Ordinal) { "firearms", "heavy-weapons", "explosives" };

    private readonly Dictionary<string, Weapon> _weapons = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _launching;
    private readonly ThingLexicon _things;

    public Means(KnowledgeBase knowledge)
    {
        _things = knowledge.Things;
        foreach (var list in knowledge.All<WordListEntry>())
        {
            if (list.Id.StartsWith(Prefix, StringComparison.Ordinal))
            {
                foreach (var word in list.Words)
                {
                    _weapons.TryAdd(word, new Weapon(word, list.Id[Prefix.Length..]));
                }
            }
        }

        _launching = [.. knowledge.Words("launching")];
    }

    /// <summary>Gives a candidate its weapon, and the weapon's mode where the predicate says none or less.</summary>
    /// <remarks>A weapon in which another strikes ("attacked under the cover of Russian airstrikes") is no means of this one.</remarks>
    public void Read(Document document, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken)
    {
        if (candidate.Type != EventType.Assault || candidate.Refusal is not null)
        {
            return;
        }

        var isVerb = candidate.Entry.Part != PredicatePart.Noun;
        var launched = isVerb && _launching.Contains(document.Tokens[candidate.Head].Lemma) ? Launched(document, candidate) : null;
        var near = launched ?? OfWords(document, candidate) ?? (isVerb ? Subject(document, candidate) : null) ?? Phrase(document, candidate);
        var worst = InSentence(document, candidate, byToken);
        candidate.Weapon = worst is { Mode: "unconventional" or "suicide-attack" } || near is null ? worst : near;
        if (candidate.Weapon is { } weapon && candidate.Mode != weapon.Mode && candidate.Mode is not ("abduct" or "sexual" or "torture")
            // What is dropped from the air explodes.
            && (candidate.Mode is null || (launched is not null && (candidate.Mode, weapon.Mode) is not ("aerial", "explosives")) || weapon == worst && near != worst
                || (Rough.Contains(candidate.Mode) && weapon.Mode is "aerial" or "drone" or "heavy-weapons" && weapon == Subject(document, candidate))))
        {
            candidate.Mode = weapon.Mode;
            candidate.Trace.Add($"{Prefix}{weapon.Mode}: {weapon.Word}");
        }
    }

    private Weapon? Launched(Document document, Candidate candidate)
    {
        foreach (var word in candidate.Words)
        {
            if (word != candidate.Head && At(document, word) is { } fired)
            {
                return fired;
            }
        }

        return Arguments.Object(document, candidate.Head) is var direct and >= 0
            ? At(document, direct) ?? At(document, Arguments.Oblique(document, direct, "of")) : null;
    }

    private Weapon? OfWords(Document document, Candidate candidate)
    {
        foreach (var word in candidate.Words)
        {
            if (document.Tokens[word].Upos is Upos.NOUN or Upos.PROPN && (At(document, word) ?? Modifier(document, word)) is { } weapon)
            {
                return weapon;
            }
        }

        return null;
    }

    /// <summary>"SVBIED attack"</summary>
    private Weapon? Modifier(Document document, int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod && At(document, child) is { } weapon)
            {
                return weapon;
            }
        }

        return null;
    }

    private Weapon? Subject(Document document, Candidate candidate) => At(document, Arguments.Subject(document, candidate.Anchor));

    private Weapon? Phrase(Document document, Candidate candidate)
    {
        foreach (var preposition in Prepositions)
        {
            if (At(document, Arguments.Oblique(document, candidate.Anchor, preposition)) is { } weapon)
            {
                return weapon;
            }
        }

        // "attacked the village using machetes"
        foreach (var child in document.ChildrenOf(candidate.Anchor))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Advcl, Lemma: "use" } && At(document, document.Child(child, Deprel.Obj)) is { } used)
            {
                return used;
            }
        }

        return null;
    }

    /// <summary>The most telling weapon of the sentence that is not itself hit.</summary>
    private Weapon? InSentence(Document document, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken)
    {
        if (candidate.Entry.Symmetric)
        {
            return null;
        }

        Weapon? best = null;
        var hitDirectly = candidate.Entry.Part == PredicatePart.Verb && !_launching.Contains(document.Tokens[candidate.Head].Lemma)
            ? Arguments.Object(document, candidate.Head) : -1;
        var beside = BesideOf(document, candidate);
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            // An aircraft may as well be what was shot down.
            if (document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ
                && At(document, token) is { } weapon
                && (Telling.Contains(weapon.Mode) || document.CaseOf(token) is "with" or "using")
                && (weapon.Mode == "suicide-attack" || !_things.Is(document.Tokens[token].Lemma, ThingKind.Vehicle, ThingKind.MilitaryPlatform))
                && (best is null || Rank(weapon) < Rank(best.Value))
                && token != hitDirectly && !IsOfJoined(document, candidate, token) && !(beside >= 0 && document.Dominates(beside, token) && !document.Dominates(candidate.Anchor, token)) && !IsOfAnother(candidate, byToken.GetValueOrDefault(token) ?? Holding(document, token, byToken)) && !candidate.Recipients.Exists(hit => hit == token || (document.Dominates(hit, token) && !HangsFromName(document, token))))
            {
                best = weapon;
            }
        }

        return best;
    }

    /// <summary>"A bomber blew up the gate, and gunmen stormed the hall": the clause that the act's is joined to, where each has a doer of its own; or -1.</summary>
    private static int BesideOf(Document document, Candidate candidate)
    {
        var anchor = candidate.Anchor;
        return document.Tokens[anchor] is { Deprel: Deprel.Conj, Upos: Upos.VERB, Head: >= 0 and var first } && document.Child(anchor, Deprel.Nsubj) is >= 0 and var doer && candidate.Actors.Contains(doer)
            && document.Child(first, Deprel.Nsubj) >= 0 ? first : -1;
    }

    /// <summary>"Rebels captured a post, and air strikes forced villagers to flee": a later clause with a doer of its own.</summary>
    private static bool IsOfJoined(Document document, Candidate candidate, int token)
    {
        foreach (var child in candidate.Actors.Count > 0 ? document.ChildrenOf(candidate.Anchor) : [])
        {
            if (document.Tokens[child] is { Deprel: Deprel.Conj, Upos: Upos.VERB } && document.Child(child, Deprel.Nsubj) >= 0 && document.Dominates(child, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ambushed a convoy near Beled Weyne with grenades": a town bears no arms, so that the phrase is the act's.</summary>
    private static bool HangsFromName(Document document, int token) =>
        document.CaseOf(token) is "with" or "using" && document.Tokens[token].Head is >= 0 and var above && document.Tokens[above].Upos == Upos.PROPN;

    /// <summary>The act whose pattern holds what a weapon modifies: "planning a bomb attack".</summary>
    private static Candidate? Holding(Document document, int token, IReadOnlyDictionary<int, Candidate> byToken) =>
        document.Tokens[token] is { Deprel: Deprel.Compound, Head: var noun } ? byToken.Values.FirstOrDefault(other => Array.IndexOf(other.Words, noun) >= 0) : null;

    /// <summary>Whether a weapon is another act's: of other doers, or of what is only planned ("shot dead while planning a bomb attack").</summary>
    private static bool IsOfAnother(Candidate candidate, Candidate? other) =>
        other is { Refusal: null, Status: Status.Planned or Status.Threatened or Status.Hypothetical } && other != candidate && other.Status != candidate.Status
        || other is { Refusal: null, Actors.Count: > 0 } && other != candidate && candidate.Actors.Count > 0 && !other.Actors.Exists(candidate.Actors.Contains);

    private static int Rank(Weapon weapon) => weapon.Mode switch
    {
        "unconventional" => 0,
        "suicide-attack" => 1,
        _ => 2,
    };

    /// <summary>The weapon that a noun names, the longest word first: "car bomb" before "bomb".</summary>
    private Weapon? At(Document document, int token)
    {
        if (token < 0)
        {
            return null;
        }

        var sentence = document.Sentences[document.SentenceOf(token)];
        for (var length = Math.Min(LongestWord, token - sentence.First + 1); length > 0; length--)
        {
            var first = token - length + 1;
            var before = length == 1 ? "" : document.Article.Content[document.Tokens[first].Start..document.Tokens[token].Start];
            if (_weapons.TryGetValue(before + document.Tokens[token].Lemma, out var weapon)
                || _weapons.TryGetValue(before + document.Tokens[token].Form, out weapon))
            {
                return weapon;
            }
        }

        // "a bomb and a grenade": what is coordinated stands below.
        var coordinate = document.Child(token, Deprel.Conj);
        return coordinate > token ? At(document, coordinate) : null;
    }
}
