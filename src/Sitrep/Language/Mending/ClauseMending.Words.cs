namespace Sitrep.Language;

/// <summary>Words that the treebanks know as another kind than the news has: "mine" is seldom mine there, and "near" seldom an adjective here.</summary>
internal static partial class ClauseMending
{
    /// <summary>"A land mine exploded", "the anti-tank mine": a pronoun has no article or adjective before it.</summary>
    private static void MakeMine(Span<Token> tokens, int mine)
    {
        if (tokens[mine] is not { Upos: Upos.PRON, Form: "mine" or "Mine" } || mine + 1 >= tokens.Length)
        {
            return;
        }

        var before = mine - 1;
        if (mine == 0 ? tokens[1].Upos is not (Upos.VERB or Upos.NOUN) : tokens[before] is not ({ Upos: Upos.DET or Upos.ADJ } or { Upos: Upos.NOUN, Form: "land" or "Land" } or { Deprel: Deprel.Amod }))
        {
            return;
        }

        AsNoun(ref tokens[mine]);
        if (mine > 0 && tokens[before].Upos == Upos.NOUN && tokens[before].Head != mine)
        {
            for (var i = 0; i < before; i++)
            {
                tokens[i].Head = tokens[i].Head == before ? mine : tokens[i].Head;
            }

            Hang(tokens, before, mine, Deprel.Compound);
        }
    }

    /// <summary>"killed a farmer near Kuito": before a place "near" is a preposition, and the noun before it what the verb is about.</summary>
    private static void MakeNear(Span<Token> tokens, int near)
    {
        if (tokens[near] is not { Upos: Upos.ADJ or Upos.ADV, Form: "near", Deprel: Deprel.Amod or Deprel.Advmod, Head: >= 0 and var place } || place <= near || near == 0 || tokens[near + 1] is not { Upos: Upos.PROPN } || tokens[near + 1].Form == "East" || tokens[place].Upos != Upos.PROPN)
        {
            return;
        }

        (tokens[near].Upos, tokens[near].Xpos, tokens[near].Deprel) = (Upos.ADP, "IN", Deprel.Case);
        var noun = near - 1;
        if (tokens[noun] is not { Upos: Upos.NOUN, Deprel: Deprel.Compound } || (tokens[noun].Head != near && tokens[noun].Head != place))
        {
            var verb = tokens[place].Head;
            tokens[place].Deprel = tokens[place].Deprel == Deprel.Obj && verb >= 0 && verb < near && tokens[verb].Upos == Upos.VERB ? Deprel.Obl : tokens[place].Deprel;
            return;
        }

        // "a farmer" was a part of the name's phrase, and is the phrase.
        (tokens[noun].Head, tokens[noun].Deprel) = (tokens[place].Head, tokens[place].Deprel);
        for (var i = 0; i < noun; i++)
        {
            tokens[i].Head = tokens[i].Head == place || tokens[i].Head == near ? noun : tokens[i].Head;
        }

        (tokens[place].Head, tokens[place].Deprel) = (noun, Deprel.Nmod);
    }
}
