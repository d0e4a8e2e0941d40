using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding.Likelihood;

/// <summary>What a model of clauses sees of a verb's clause, whether or not the predicate lexicon has the verb.</summary>
/// <param name="Verb">Lemma of the verb, in lower case.</param>
/// <param name="Particle">Lemma of its particle; null when it has none.</param>
/// <param name="Thing">Lemma of an object that is no party; null when there is none.</param>
/// <param name="Features">What else is there: particle, prepositions, voice, complements, who the parties are.</param>
/// <param name="HasParty">Whether subject, object or a prepositional phrase is a known actor.</param>
internal sealed record ClauseFrame(string Verb, string? Particle, string? Thing, IReadOnlyList<string> Features, bool HasParty)
{
    private static readonly Side AsSubject = SideOf('s');
    private static readonly Side AsObject = SideOf('o');

    /// <summary>Prepositions after which a party may stand to whom it is done.</summary>
    public static IReadOnlyList<string> Towards { get; } = ["to", "with", "against", "on", "from", "at", "for", "of", "over", "into"];

    /// <summary>The frame of a verb's clause.</summary>
    /// <param name="reading">The read article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="tests">Who is known.</param>
    /// <param name="carriers">Tokens that carry an event by the lexicon, refused ones among them.</param>
    /// <param name="verb">The verb's token.</param>
    public static ClauseFrame Of(ArticleReading reading, KnowledgeBase knowledge, ArgumentTests tests, IReadOnlySet<int> carriers, int verb)
    {
        var document = reading.Document;
        var features = new List<string>();
        var (subject, direct) = (Arguments.Subject(document, verb), Arguments.Object(document, verb));
        var country = Argument(AsSubject, subject);
        var other = Argument(AsObject, direct);
        if (country is not null && country == other)
        {
            features.Add("same-country");
        }

        var (acts, hasRecipient) = (IsParty(subject), IsParty(direct));
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Obl or Deprel.OblAgent) || Arguments.IsTime(document, child)
                || document.CaseOf(child) is not { Length: > 0 } preposition)
            {
                continue;
            }

            features.Add($"prep={preposition}");
            if (tests.IsKnownActor(child))
            {
                features.Add($"party-prep={preposition}");
                hasRecipient |= Towards.Contains(preposition);
            }
        }

        Flag(acts && hasRecipient, "two-parties");
        var particle = document.Child(verb, Deprel.CompoundPrt) is var part and >= 0 ? document.Tokens[part].Lemma : null;
        if (particle is not null)
        {
            features.Add($"particle={particle}");
        }

        Flag(document.HasChild(verb, Deprel.Xcomp), "xcomp");
        Flag(document.HasChild(verb, Deprel.Ccomp), "ccomp");
        Flag(document.HasChild(verb, Deprel.Iobj), "iobj");
        Flag(Arguments.IsPassive(document, verb), "passive");
        Flag(document.Sentences[document.SentenceOf(verb)].IsHeadline, "headline");

        var isNoun = direct >= 0 && document.Tokens[direct].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB;
        var thing = isNoun && !tests.IsKnownActor(direct) ? document.Tokens[direct].Lemma.ToLowerInvariant() : null;
        features.Add(thing is not null ? "thing" : isNoun ? "object-party" : "no-object");
        return new(document.Tokens[verb].Lemma.ToLowerInvariant(), particle, thing, features, acts || hasRecipient);

        bool IsParty(int token) => token >= 0 && tests.IsKnownActor(token) && !Arguments.IsDummy(document, token);

        void Flag(bool holds, string feature)
        {
            if (holds)
            {
                features.Add(feature);
            }
        }

        string? Argument(Side side, int token)
        {
            if (token < 0)
            {
                features.Add(side.None);
                return null;
            }

            ref readonly var word = ref document.Tokens[token];
            var actor = reading.Actors.ActorAt(token);
            Flag(reading.Actors.IsKnown(actor), side.Known);
            Flag(tests.IsPerson(token), side.Person);
            Flag(carriers.Contains(token), side.Event);
            Flag(word.Upos == Upos.PRON, side.Pronoun);
            if (actor.Sector is { } sector)
            {
                features.Add($"{side.Sector}{sector}");
            }

            Flag(actor.Country is not null, side.Country);
            if (knowledge.Things.KindOf(word.Lemma) is { } kind)
            {
                features.Add($"{side.Kind}{kind}");
            }

            return actor.Country;
        }
    }

    private static Side SideOf(char side) =>
        new($"{side}-none", $"{side}-known", $"{side}-person", $"{side}-event", $"{side}-pronoun", $"{side}-sector=", $"{side}-country", $"{side}-kind=");

    /// <summary>Names of the features of a subject or an object.</summary>
    private sealed record Side(string None, string Known, string Person, string Event, string Pronoun, string Sector, string Country, string Kind);
}
