using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What a number counts, as far as its own noun and the word that governs it say.</summary>
internal static class QuantityKinds
{
    private const int MostSteps = 5;
    private const int LongestBracket = 14;

    private static readonly FrozenDictionary<string, QuantityKind> Governors = Table(
        (QuantityKind.Killed, "kill die murder execute behead massacre slay assassinate slaughter perish lynch drown"),
        (QuantityKind.Injured, "injure wound hurt maim hospitalise hospitalize"),
        (QuantityKind.Abducted, "abduct kidnap"),
        (QuantityKind.Arrested, "arrest detain jail imprison apprehend"),
        (QuantityKind.Displaced, "displace flee evacuate uproot"),
        (QuantityKind.Participants, "protest march rally demonstrate gather strike"));

    private static readonly FrozenDictionary<string, QuantityKind> Nouns = Table(
        (QuantityKind.Killed, "death fatality corpse body dead killing"),
        (QuantityKind.Injured, "injury injured wounded"),
        (QuantityKind.Abducted, "hostage captive abductee"),
        (QuantityKind.Arrested, "arrest detainee prisoner detention"),
        (QuantityKind.Displaced, "refugee idp displaced evacuee"),
        (QuantityKind.Participants, "protester protestor demonstrator marcher striker rioter"),
        (QuantityKind.Troops, "troop troops soldier fighter militant rebel peacekeeper marine paratrooper serviceman policeman officer gunman insurgent"),
        (QuantityKind.Weapons, "missile rocket shell bomb tank rifle grenade mortar drone mine gun aircraft jet helicopter warplane airstrike"));

    private static readonly FrozenDictionary<string, QuantityKind> Participles = Table(
        (QuantityKind.Killed, "dead killed"),
        (QuantityKind.Injured, "injured wounded hurt maimed"),
        (QuantityKind.Abducted, "abducted kidnapped"),
        (QuantityKind.Arrested, "arrested detained"),
        (QuantityKind.Displaced, "displaced homeless"));

    /// <summary>The kind; <see cref="QuantityKind.Other"/> when neither noun nor governor tells.</summary>
    public static QuantityKind Of(Document document, in NumberPhrase phrase)
    {
        var tokens = document.Tokens;
        var after = Math.Max(phrase.End, phrase.Noun + 1);
        if (after < tokens.Length && Participles.TryGetValue(tokens[after].Form, out var kind) && tokens[after].Upos is Upos.ADJ or Upos.VERB)
        {
            return kind;
        }

        // "up to 40 hurt"
        if (phrase.Noun >= phrase.End && Participles.TryGetValue(tokens[phrase.Noun].Form, out kind))
        {
            return kind;
        }

        // "101 people, six of them foreigners, were killed"
        var verb = AfterBrackets(tokens, after);
        var aside = verb > after;
        while (verb < tokens.Length && tokens[verb].Upos is Upos.AUX or Upos.ADV)
        {
            verb++;
        }

        if (LosesLife(tokens, verb))
        {
            // "8,500 people have lost their lives"
            return QuantityKind.Killed;
        }

        if (verb < tokens.Length && verb > after && !aside && tokens[verb].Form is "missing" or "unaccounted" or "trapped")
        {
            // "3,000 are missing" are no more than that, whatever they stand beside.
            return QuantityKind.Other;
        }

        if (aside && verb < tokens.Length && Participles.TryGetValue(tokens[verb].Form, out kind))
        {
            // "six others, three of them civilians, wounded"
            return kind;
        }

        if (verb < tokens.Length && verb > after && (!aside || tokens[verb - 1].Upos == Upos.AUX) && Governors.TryGetValue(tokens[verb].Lemma, out kind))
        {
            return kind;
        }

        // "75,000 ethnic Uzbeks fled": whom nothing is done to when they are the subject.
        if (after < tokens.Length && tokens[after] is { Upos: Upos.VERB, Xpos: "VBD" or "VBP", Lemma: "die" or "flee" or "perish" or "drown" } && Governors.TryGetValue(tokens[after].Lemma, out kind))
        {
            return kind;
        }

        if (phrase.First > 0 && Governors.TryGetValue(tokens[phrase.First - 1].Lemma, out kind) && tokens[phrase.First - 1].Upos == Upos.VERB)
        {
            return kind;
        }

        if (IsLoss(tokens, phrase) || (phrase.First > 1 && tokens[phrase.First - 1].Form == "dead" && tokens[phrase.First - 2] is { Upos: Upos.VERB, Lemma: "shoot" or "gun" or "leave" or "stab" or "strike" }))
        {
            return QuantityKind.Killed;
        }

        var own = Nouns.TryGetValue(tokens[phrase.Noun].Lemma, out kind)
            || (tokens[phrase.Noun].Deprel == Deprel.Compound && Nouns.TryGetValue(tokens[tokens[phrase.Noun].Head].Lemma, out kind)) ? kind : QuantityKind.Other;
        if (phrase.First > 0 && tokens[phrase.First - 1] is { Upos: Upos.VERB, Lemma: "capture" } && (own == QuantityKind.Troops || phrase.Noun < phrase.End))
        {
            // "killed 30 rebels and captured 12"; towns and tanks are captured too.
            return QuantityKind.Arrested;
        }

        if (tokens[phrase.Noun].Deprel is Deprel.NsubjPass && own == QuantityKind.Participants && Governors.TryGetValue(tokens[tokens[phrase.Noun].Head].Lemma, out kind))
        {
            // "200 demonstrators aged 16 to 25 were detained"
            return kind;
        }

        if (own is not (QuantityKind.Other or QuantityKind.Troops))
        {
            return own;
        }

        var at = phrase.Noun;
        for (var step = 0; step < MostSteps && tokens[at].Head >= 0; step++)
        {
            var relation = tokens[at].Deprel;
            at = tokens[at].Head;
            if (Governors.TryGetValue(tokens[at].Lemma, out kind) && relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Conj or Deprel.Nmod or Deprel.Nummod)
            {
                return kind;
            }

            if (tokens[at].Lemma is "death" or "toll" && relation is Deprel.Nmod)
            {
                return QuantityKind.Killed;
            }

            if (tokens[at].Upos == Upos.VERB)
            {
                break;
            }
        }

        return own;
    }

    private static bool LosesLife(Token[] tokens, int verb) =>
        verb + 2 < tokens.Length && tokens[verb].Lemma == "lose" && tokens[verb + 1].Xpos == "PRP$" && tokens[verb + 2].Lemma == "life";

    /// <summary>"lost 60 men", "for the loss of two soldiers", "claimed 40 lives".</summary>
    private static bool IsLoss(Token[] tokens, in NumberPhrase phrase)
    {
        if (phrase.First == 0 || phrase.Noun < phrase.End)
        {
            return false;
        }

        ref readonly var before = ref tokens[phrase.First - 1];
        var noun = tokens[phrase.Noun].Lemma;
        return noun == "life" ? before.Upos == Upos.VERB && before.Lemma is "claim" or "cost" or "lose" or "take"
            : (noun == "man" || (Nouns.TryGetValue(noun, out var kind) && kind == QuantityKind.Troops))
                && ((before.Upos == Upos.VERB && before.Lemma == "lose") || (Words.Is(before, "of") && phrase.First > 1 && tokens[phrase.First - 2].Lemma == "loss"));
    }

    /// <summary>Index after a parenthesis between commas that an auxiliary or "wounded" follows; the index itself where there is none.</summary>
    private static int AfterBrackets(Token[] tokens, int at)
    {
        if (at >= tokens.Length || tokens[at].Form is not ",")
        {
            return at;
        }

        for (var i = at + 1; i + 1 < tokens.Length && i - at <= LongestBracket; i++)
        {
            if (tokens[i].Form is "." or ";" || tokens[i].Xpos is "VBD" or "VBZ" or "VBP")
            {
                return at;
            }

            if (tokens[i].Form is "," && (tokens[i + 1].Upos == Upos.AUX || Participles.ContainsKey(tokens[i + 1].Form)))
            {
                return i + 1;
            }
        }

        return at;
    }

    /// <summary>Whether a word says by itself what happened to those counted next to it: "killed", "wounded".</summary>
    public static bool IsGovernor(in Token token) => Participles.ContainsKey(token.Form) || (token.Upos == Upos.VERB && Governors.ContainsKey(token.Lemma));

    private static FrozenDictionary<string, QuantityKind> Table(params (QuantityKind Kind, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);
}
