using static Sitrep.Language.UnfinishedTree;

namespace Sitrep.Language;

/// <summary>Relative clauses with a clause of saying inside: "two men who the army said had attacked a post".</summary>
internal static partial class ClauseMending
{
    private static readonly HashSet<string> SaysOfOthers = new(StringComparer.Ordinal)
    {
        "allege", "assume", "believe", "claim", "fear", "insist", "maintain", "report", "say", "suspect", "think",
    };

    /// <summary>Words between a verb of saying and that of what is said: auxiliaries, negations, adverbs.</summary>
    private const int FarthestVerb = 5;

    /// <summary>The pronoun is the subject of what is said, which is the content of the saying, and only the saying hangs from the noun.</summary>
    private static void NestRelative(Span<Token> tokens, int pronoun)
    {
        if (tokens[pronoun] is not { Xpos: "WP" or "WDT" or "IN", Form: "who" or "that" or "which" or "whom" } || SayingBehind(tokens, pronoun) is not (>= 0 and var saying))
        {
            return;
        }

        var noun = tokens[saying].Head;
        for (var verb = saying + 1; verb < tokens.Length && verb <= saying + FarthestVerb; verb++)
        {
            if (tokens[verb].Upos is Upos.AUX or Upos.PART or Upos.ADV)
            {
                continue;
            }

            if (!(tokens[verb].Upos == Upos.VERB || HasAuxiliary(tokens, verb)) || Child(tokens, verb, saying, verb, static (in Token child) => IsSubject(child.Deprel)) >= 0
                || !((tokens[verb].Deprel is Deprel.AclRelcl or Deprel.Acl && tokens[verb].Head == noun) || (tokens[verb].Deprel is Deprel.Ccomp or Deprel.Xcomp && tokens[verb].Head == saying))
                || tokens[verb].Xpos is "VBG" or "VB" && !HasAuxiliary(tokens, verb))
            {
                return;
            }

            (tokens[verb].Head, tokens[verb].Deprel) = (saying, Deprel.Ccomp);
            if (verb == saying + 1)
            {
                MakePast(ref tokens[verb]);
            }

            (tokens[pronoun].Upos, tokens[pronoun].Xpos) = (Upos.PRON, tokens[pronoun].Xpos == "IN" ? "WDT" : tokens[pronoun].Xpos);
            (tokens[pronoun].Head, tokens[pronoun].Deprel) = (verb, HasPassiveAuxiliary(tokens, verb) ? Deprel.NsubjPass : Deprel.Nsubj);
            return;
        }
    }

    /// <summary>The verb of saying of a relative clause that begins with the pronoun and has another subject right behind it; or -1.</summary>
    private static int SayingBehind(ReadOnlySpan<Token> tokens, int pronoun)
    {
        for (var verb = pronoun + 2; verb < tokens.Length && verb <= pronoun + FarthestVerb + 2; verb++)
        {
            if (tokens[verb].Upos == Upos.VERB)
            {
                return tokens[verb] is { Deprel: Deprel.AclRelcl, Head: >= 0 and var noun } && noun < pronoun && SaysOfOthers.Contains(tokens[verb].Lemma)
                    && Child(tokens, verb, pronoun + 1, verb, static (in Token child) => IsSubject(child.Deprel)) >= 0 ? verb : -1;
            }
        }

        return -1;
    }
}
