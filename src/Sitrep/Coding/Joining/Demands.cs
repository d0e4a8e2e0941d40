using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// "Moscow said that Israel must end its raids": who says that another must or should do something asks for it (PLOVER
/// manual, REQUEST), whether or not the act itself is in the lexicon.
/// </summary>
internal static class Demands
{
    /// <summary>The requests, each headed by its modal verb.</summary>
    public static IEnumerable<Candidate> Of(Document document, IReadOnlyList<Attribution> attributions, ArgumentTests tests)
    {
        for (var modal = 0; modal < document.Tokens.Length; modal++)
        {
            if (!Obliges(document, modal, out var clause))
            {
                continue;
            }

            var speaker = Announcements.Speaker(document, document.Tokens[modal].Span, attributions);
            var obliged = Obliged(document, clause, tests);
            if (speaker < 0 || obliged < 0 || speaker == obliged || !tests.IsKnownActor(speaker)
                || document.Tokens[obliged].Upos == Upos.PRON)
            {
                continue;
            }

            var demand = new Candidate
            {
                Head = modal,
                Entry = Announcements.Demand,
                Words = [modal],
                Type = EventType.Request,
                Mode = "change",
                Status = Status.Happened,
            };
            demand.Actors.Add(speaker);
            demand.Recipients.Add(obliged);
            demand.Trace.Add(demand.Entry.Id);
            yield return demand;
        }
    }

    /// <summary>"must", "should", "has to", "needs to".</summary>
    private static bool Obliges(Document document, int token, out int clause)
    {
        ref readonly var word = ref document.Tokens[token];
        clause = word.Head;
        if (word is { Xpos: "MD", Deprel: Deprel.Aux })
        {
            // "should the firm be given a role": before its subject it is a condition.
            return clause >= 0 && word.Lemma.ToLowerInvariant() is "must" or "should" or "ought"
                && !(document.Child(clause, Deprel.Nsubj) > token || document.Child(clause, Deprel.NsubjPass) > token)
                && !(word.Lemma == "should" && token + 1 < document.Tokens.Length && document.Tokens[token + 1].Upos is Upos.PROPN or Upos.DET or Upos.PRON);
        }

        clause = token;
        return word.Upos == Upos.VERB && word.Lemma is "have" or "need" && document.Child(token, Deprel.Xcomp) is var act and >= 0
            && document.MarkOf(act) == "to" && document.Child(token, Deprel.Obj) < 0;
    }

    /// <summary>The party that must act, or that an act of its own kind must be done to: "the raids on Gaza must be stopped".</summary>
    private static int Obliged(Document document, int clause, ArgumentTests tests)
    {
        var surface = document.Child(clause, Deprel.NsubjPass);
        surface = surface >= 0 ? surface : document.Child(clause, Deprel.Nsubj);
        return surface < 0 ? -1 : tests.IsParticipant(surface) ? surface : PartyWithin.Of(document, tests, surface);
    }
}
