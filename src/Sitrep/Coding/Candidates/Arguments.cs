using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Who does what to whom in a clause, with passives, relative clauses, participles, control, raising and
/// coordination undone: the subject is always the active voice's.
/// </summary>
/// <remarks>After the Enhanced Universal Dependencies (Schuster and Manning 2016), computed where it is asked for.</remarks>
internal static partial class Arguments
{
    private const int MaxClimb = 8;

    /// <summary>Token index of who does it, or -1. Coordinates hang below it.</summary>
    public static int Subject(Document document, int verb) => Subject(document, verb, 0);

    /// <summary>Token index of what it is done to, or -1.</summary>
    public static int Object(Document document, int verb) => Object(document, verb, 0);

    /// <summary>Token index of the indirect object, or -1.</summary>
    public static int IndirectObject(Document document, int verb) => document.Child(verb, Deprel.Iobj);

    /// <summary>Token index of a noun that hangs from the word by a preposition, or -1.</summary>
    public static int Oblique(Document document, int word, string preposition)
    {
        // "In another sign, lawmakers arrived in Damascus": the phrase that follows is the word's own.
        var before = -1;
        foreach (var child in document.ChildrenOf(word))
        {
            if (document.Tokens[child].Deprel is Deprel.Obl or Deprel.Nmod or Deprel.OblAgent or Deprel.Advmod or Deprel.Advcl
                && document.IsNominal(child) && !IsTime(document, child)
                && string.Equals(document.CaseOf(child), preposition, StringComparison.Ordinal))
            {
                if (child > word)
                {
                    return child;
                }

                before = before < 0 ? child : before;
            }
        }

        return before;
    }

    private static int Subject(Document document, int verb, int climbed)
    {
        if (climbed > MaxClimb)
        {
            return -1;
        }

        if (document.Tokens[verb] is { Deprel: Deprel.Amod, Xpos: "VBD" or "VBN" } && verb > 0
            && document.Tokens[verb - 1] is { Deprel: Deprel.Compound, Upos: Upos.NOUN or Upos.PROPN } before && before.Head == document.Tokens[verb].Head && before.Head > verb)
        {
            // "A mob set fire to the church": the tree takes it all for one phrase.
            return verb - 1;
        }

        if (document.Tokens[verb].Upos == Upos.ADJ && document.Child(verb, Deprel.Nsubj) < 0
            && (document.Tokens[verb].Deprel is Deprel.Root or Deprel.Parataxis || document.Sentences[document.SentenceOf(verb)].IsHeadline))
        {
            // "Twelve dead in hotel siege", "Three soldiers dead in gunfight": headlines without a verb.
            ref readonly var adjective = ref document.Tokens[verb];
            var counted = document.Child(verb, Deprel.Nummod);
            if (counted >= 0 && counted < verb)
            {
                return counted;
            }

            if (adjective is { Deprel: Deprel.Amod, Head: >= 0 } && adjective.Head < verb && document.IsNominal(adjective.Head))
            {
                return adjective.Head;
            }
        }

        var passive = IsPassive(document, verb);
        if (passive)
        {
            var agent = document.Child(verb, Deprel.OblAgent);
            return agent >= 0 ? agent : Oblique(document, verb, "by");
        }

        // "Hours earlier the president expelled", "White House adviser Jared Kushner attends": of several the closest that is no time.
        var subject = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjOuter or Deprel.NsubjPass
                && (subject < 0 || IsTime(document, subject) || (child < verb && !IsTime(document, child))))
            {
                subject = child;
            }
        }

        if (subject < 0 && IsInsidePhrase(document, verb))
        {
            subject = document.Child(document.Tokens[verb].Head, Deprel.Nsubj) is var one and >= 0 ? one : NameBefore(document, verb);
        }

        if (subject >= 0 && BeforeParenthesis(document, subject) is var interrupted and >= 0)
        {
            return interrupted;
        }

        if (subject >= 0)
        {
            return IsTold(document, verb, subject) ? document.Tokens[document.Tokens[verb].Head].Head : Relativised(document, verb, subject);
        }

        var named = SubjectOfInfinitive(document, verb);
        if (named >= 0)
        {
            return named;
        }

        var inherited = Inherited(document, verb, climbed);
        return inherited >= 0 ? inherited : BareSubject(document, verb);
    }

    /// <summary>"took in more than 1,500 people": where the tree makes an object of "more", the people beside it are who is meant.</summary>
    private static int Counted(Document document, int verb, int direct)
    {
        foreach (var child in document.Tokens[direct].Lemma is "more" or "less" or "few" ? document.ChildrenOf(verb) : [])
        {
            if (child > direct && document.Tokens[child].Deprel is Deprel.Obj or Deprel.Obl && document.CaseOf(child).Length == 0 && document.HasChild(child, Deprel.Nummod))
            {
                return child;
            }
        }

        return direct;
    }

    /// <summary>"there", "this", "which": what fills a place and names nobody.</summary>
    public static bool IsDummy(Document document, int token) => document.Tokens[token].Deprel == Deprel.Expl || IsTime(document, token)
        // "blamed each other"
        || (document.Tokens[token].Lemma is "each" or "one" && token + 1 < document.Tokens.Length && document.Tokens[token + 1].Lemma is "other" or "another")
        || (document.Tokens[token].Lemma is "there" or "this" or "that" or "which" or "what" && document.Tokens[token].Upos is Upos.PRON or Upos.DET);

    /// <summary>A day, a month or a stretch of time, which is no party: "on Thursday", "in March", "hours earlier".</summary>
    public static bool IsTime(Document document, int token) =>
        document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM && document.Tokens[token].Form != "May"
        && (TimeWord.Of(document.Tokens[token]).Kind
            is TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.Unit or TimeWordKind.Day or TimeWordKind.DayPart or TimeWordKind.Season
            || document.Tokens[token].Lemma is "time" or "moment" or "minute" or "past" or "future" or "dawn" or "dusk" or "daybreak" or "nightfall" or "sunrise" or "sunset" or "noon" or "midnight"
            // "On Jan. 10, the army": a number beside a month.
            || (document.Tokens[token].Upos == Upos.NUM && (IsMonth(document, token - 1) || IsMonth(document, token + 1))));

    private static bool IsMonth(Document document, int token) =>
        token >= 0 && token < document.Tokens.Length && document.Tokens[token].Upos == Upos.PROPN && TimeWord.Of(document.Tokens[token]).Kind == TimeWordKind.Month;

    private static int Object(Document document, int verb, int climbed)
    {
        if (climbed > MaxClimb)
        {
            return -1;
        }

        if (IsPassive(document, verb))
        {
            var subject = document.Child(verb, Deprel.NsubjPass);
            subject = subject >= 0 ? subject : document.Child(verb, Deprel.Nsubj);

            if (subject >= 0)
            {
                return Relativised(document, verb, subject);
            }

            var inherited = Inherited(document, verb, climbed);
            return inherited >= 0 ? inherited : BareSubject(document, verb);
        }

        var direct = document.Child(verb, Deprel.Obj);
        if (direct >= 0)
        {
            return Relativised(document, verb, Counted(document, verb, direct));
        }

        // "asked France for help"
        var addressee = document.Child(verb, Deprel.Iobj);
        var bare = addressee >= 0 ? addressee : BareObject(document, verb);
        if (bare >= 0)
        {
            return bare;
        }

        if (IsInsidePhrase(document, verb))
        {
            return document.Tokens[verb].Head;
        }

        // "allow the agency to deliver": the tree gives the object to the infinitive.
        var infinitive = document.Child(verb, Deprel.Ccomp);
        if (infinitive > verb && document.MarkOf(infinitive) == "to" && document.Child(infinitive, Deprel.Nsubj) is var lent and > 0 && lent > verb)
        {
            return lent;
        }

        ref readonly var token = ref document.Tokens[verb];

        // "the town that rebels seized": the relative clause's gap is its object.
        if (token.Deprel == Deprel.AclRelcl && token.Head >= 0 && HasOwnSubject(document, verb, token.Head))
        {
            return token.Head;
        }

        // "shelled and captured the town": the last coordinate's object is shared by the ones before it.
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child] is { Deprel: Deprel.Conj, Upos: Upos.VERB } && child == verb + 2)
            {
                return document.Child(child, Deprel.Obj);
            }
        }

        return -1;
    }
}
