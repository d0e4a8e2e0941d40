using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Who does what to whom in a clause, with passives, relative clauses, participles, control, raising and
/// coordination undone: the subject is always the active voice's.
/// </summary>
/// <remarks>After the Enhanced Universal Dependencies (Schuster and Manning 2016), computed where it is asked for.</remarks>
internal static class Arguments
{
    private const int MaxClimb = 8;

    /// <summary>Verbs whose object, not their subject, does what the infinitive after them says.</summary>
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "accuse", "advise", "appeal", "blame", "call", "suspect", "convict", "prevent", "stop", "keep", "deter", "allow", "ask", "authorize", "authorise", "beg", "cause", "challenge", "command", "compel",
        "convince", "direct", "enable", "encourage", "expect", "force", "help", "instruct", "invite", "lead",
        "let", "make", "need", "order", "permit", "persuade", "press", "pressure", "prompt", "push", "request", "require",
        "see", "summon", "tell", "urge", "warn", "want", "watch",
    };

    /// <summary>What is written or said by who puts it out: "a statement criticising" criticises in its author's name.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "statement", "communique", "communiqué", "declaration", "letter", "decree", "order", "law", "bill", "legislation", "resolution", "motion",
        "petition", "message", "tweet", "post", "report", "ruling", "directive", "memo", "memorandum", "proclamation", "verdict", "editorial", "speech",
    };

    /// <summary>Whether a verb is passive: by auxiliary, as a participle that modifies a noun, by coordination, or in a headline.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        var (be, have, labelled) = (false, false, false);
        foreach (var child in document.ChildrenOf(verb))
        {
            ref readonly var word = ref document.Tokens[child];
            labelled |= word.Deprel is Deprel.NsubjPass or Deprel.AuxPass or Deprel.CsubjPass;
            if (word.Deprel is Deprel.Aux or Deprel.AuxPass or Deprel.Cop)
            {
                be |= word.Lemma is "be" or "get";
                have |= word.Lemma == "have";
            }
        }

        // "the opposition called on the president": calling on and for somebody has no short passive.
        if (!be && token.Lemma == "call" && (Oblique(document, verb, "on") >= 0 || Oblique(document, verb, "for") >= 0))
        {
            return false;
        }

        // The auxiliaries are surer than the parser's labels: "have agreed" is active, "were killed" is passive.
        if (be && token.Xpos is "VBN" or "VBD")
        {
            return true;
        }

        if (have || token.Xpos is "VBG" or "VBZ" or "VBP")
        {
            return false;
        }

        // "Nepal called for help": a clause of a sentence needs an auxiliary to be passive, or a number ("twelve killed in").
        if (labelled && token.Deprel is Deprel.Root or Deprel.Ccomp && !document.Sentences[document.SentenceOf(verb)].IsHeadline
            && document.Child(verb, Deprel.NsubjPass) is var subject and >= 0 && !document.HasChild(subject, Deprel.Nummod)
            && !document.HasChild(verb, Deprel.AuxPass) && !document.HasChild(verb, Deprel.OblAgent))
        {
            return false;
        }

        if (labelled)
        {
            return document.Child(verb, Deprel.Obj) < 0 && BareObject(document, verb) < 0;
        }

        if (token.Xpos is not ("VBN" or "VBD") || document.HasChild(verb, Deprel.Obj) || BareObject(document, verb) >= 0 || IsInsidePhrase(document, verb))
        {
            return false;
        }

        if (token.Deprel == Deprel.Conj && document.Tokens[token.Head].Upos == Upos.VERB && IsPassive(document, token.Head)
            && !document.HasChild(verb, Deprel.Aux))
        {
            // "was arrested and charged"; "five were killed and 12 others wounded"
            return token.Xpos == "VBN" || document.HasChild(verb, Deprel.Nsubj);
        }

        return (token.Xpos == "VBN" && !document.HasChild(verb, Deprel.Aux) && !document.HasChild(verb, Deprel.Nsubj)
                && token.Deprel is Deprel.Acl or Deprel.Advcl or Deprel.Amod or Deprel.Xcomp)
            || IsHeadlinePassive(document, verb);
    }

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
            subject = document.Child(document.Tokens[verb].Head, Deprel.Nsubj);
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

    /// <summary>"an offensive that officials told Reuters would target rebels": Reuters is told so, the offensive would target.</summary>
    private static bool IsTold(Document document, int verb, int subject)
    {
        var tell = document.Tokens[verb].Head;
        return document.Tokens[verb].Deprel == Deprel.Ccomp && document.Tokens[tell] is { Lemma: "tell" or "inform" or "assure" or "warn", Deprel: Deprel.AclRelcl, Head: >= 0 }
            && document.NounPhrase(subject).Start <= document.Tokens[tell].End + 1 && subject > tell
            && !document.HasChild(tell, Deprel.Obj) && !document.HasChild(tell, Deprel.Iobj) && document.HasChild(verb, Deprel.Aux);
    }

    /// <summary>"It was time for the minister to resign", "called for the rebels to leave": the noun after "for" does what the infinitive says.</summary>
    private static int SubjectOfInfinitive(Document document, int verb)
    {
        var to = document.ChildWithLemma(verb, "to");
        if (to <= 0 || document.Tokens[verb].Xpos != "VB")
        {
            return -1;
        }

        for (var (token, climbed) = (to - 1, 0); token >= 0 && climbed < MaxClimb; token = document.Tokens[token].Head, climbed++)
        {
            if (document.Tokens[token].Deprel is Deprel.Nmod or Deprel.Obl && document.CaseOf(token) == "for")
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>"killed at least 60 civilians": a counted noun without preposition after the verb is its object, whatever the hedge made of it.</summary>
    private static int BareObject(Document document, int verb)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            // "Artillery shelled Kharkiv": so is a name that the tree takes for a predicate.
            if (child > verb && document.Tokens[child] is { Deprel: Deprel.Xcomp, Upos: Upos.PROPN } && document.CaseOf(child).Length == 0
                && !document.HasChild(verb, Deprel.AuxPass) && !document.HasChild(verb, Deprel.Aux))
            {
                return child;
            }

            if (child > verb && document.Tokens[child] is { Deprel: Deprel.Obl, Upos: Upos.NOUN or Upos.NUM or Upos.PROPN }
                && document.CaseOf(child).Length == 0 && document.HasChild(child, Deprel.Nummod))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Further subjects before a verb that the tree did not join by coordination: "UK and EU negotiators agreed".</summary>
    public static IEnumerable<int> OtherSubjects(Document document, int verb, int subject)
    {
        foreach (var child in document.ChildrenOf(verb).ToArray())
        {
            if (child < subject && document.Tokens[child].Deprel is Deprel.Nsubj && document.Tokens[child + 1].Lemma == "and" && !IsTime(document, child))
            {
                yield return child;
            }
        }
    }

    /// <summary>A noun phrase without preposition before a finite verb that has no subject: parsers lose subjects behind appositions and titles.</summary>
    private static int BareSubject(Document document, int verb)
    {
        if (document.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP") && !document.HasChild(verb, Deprel.Aux))
        {
            return -1;
        }

        var found = -1;
        foreach (var child in document.ChildrenOf(verb))
        {
            if (child >= verb || document.Tokens[child].Upos is not (Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            // "On Friday, the envoy, speaking in Geneva, condemned": the name behind the comma hangs from the day.
            var beside = IsTime(document, child) ? document.Child(child, Deprel.Appos) : -1;
            if (beside >= 0 && beside < verb && document.CaseOf(beside).Length == 0)
            {
                found = beside;
            }
            else if (document.Tokens[child].Deprel is Deprel.Obl or Deprel.Dep or Deprel.Vocative or Deprel.Dislocated or Deprel.Parataxis
                && document.CaseOf(child).Length == 0 && !IsTime(document, child))
            {
                found = child;
            }
        }

        return found;
    }

    /// <summary>"The court challenged reports", "The ministry rolled back tariffs": a verb that the tree takes for a modifier of its object.</summary>
    private static bool IsInsidePhrase(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        return token.Deprel is Deprel.Compound or Deprel.Amod && token.Head > verb
            && (document.HasChild(verb, Deprel.Nsubj) && token.Xpos is "VBD" or "VBN"
                || (token.Xpos is "VBD" or "VBZ" or "VBP" && document.Child(token.Head, Deprel.Nsubj) is var subject and >= 0 && subject < verb));
    }

    /// <summary>"there", "this", "which": what fills a place and names nobody.</summary>
    public static bool IsDummy(Document document, int token) => document.Tokens[token].Deprel == Deprel.Expl || IsTime(document, token)
        || (document.Tokens[token].Lemma is "there" or "this" or "that" or "which" or "what" && document.Tokens[token].Upos is Upos.PRON or Upos.DET);

    /// <summary>A day, a month or a stretch of time, which is no party: "on Thursday", "in March", "hours earlier".</summary>
    public static bool IsTime(Document document, int token) =>
        document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM && document.Tokens[token].Form != "May"
        && (TimeWord.Of(document.Tokens[token]).Kind
            is TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.Unit or TimeWordKind.Day or TimeWordKind.DayPart or TimeWordKind.Season
            || document.Tokens[token].Lemma is "time" or "moment" or "minute");

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
            return Relativised(document, verb, direct);
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

    /// <summary>The understood argument of a verb that has none of its own: the subject of an active, the object of a passive.</summary>
    private static int Inherited(Document document, int verb, int climbed)
    {
        ref readonly var token = ref document.Tokens[verb];
        var head = token.Head;
        if (head < 0)
        {
            return -1;
        }

        // "A journalist was shot, officials said": the tree gives the report both subjects.
        if (token.Deprel == Deprel.Ccomp && verb < head && document.Child(head, Deprel.Nsubj) is var first and >= 0 && first < verb)
        {
            return Relativised(document, head, first);
        }

        switch (token.Deprel)
        {
            case Deprel.Conj:
                return document.Tokens[head].Upos is Upos.VERB or Upos.AUX || document.HeadsClause(head)
                    ? SurfaceSubject(document, head, climbed + 1)
                    : -1;

            case Deprel.Xcomp or Deprel.Ccomp when document.Tokens[head].Deprel == Deprel.AclRelcl && Reports(document, head) && IsFinite(document, verb):
                // "an offensive that officials said would target rebels": the gap lies below the reporting verb.
                return document.Tokens[head].Head;

            case Deprel.Xcomp:
                var controlled = IsPassive(document, head) ? -1 : Addressee(document, head);
                return controlled >= 0 && ObjectControl.Contains(document.Tokens[head].Lemma)
                    ? Relativised(document, head, controlled)
                    : SurfaceSubject(document, head, climbed + 1);

            case Deprel.Advcl or Deprel.Parataxis or Deprel.Ccomp
                when document.Tokens[head].Upos is Upos.VERB or Upos.ADJ or Upos.AUX || document.HasChild(head, Deprel.Cop):
                // "accused Russia of shelling", "ordered police to arrest": the object does what the gerund or the infinitive says.
                return token.Deprel == Deprel.Advcl && token.Xpos is "VBG" or "VB" && ObjectControl.Contains(document.Tokens[head].Lemma)
                        && document.HasChild(verb, Deprel.Mark) && document.Child(head, Deprel.Obj) is var accused and >= 0
                    ? accused
                    : token.Xpos is "VBG" or "VBN" or "VB" ? SurfaceSubject(document, head, climbed + 1) : -1;

            case Deprel.Acl when document.HasChild(head, Deprel.Cop) && token.Xpos == "VBG":
                // "Germany is the largest donor, giving": what the predicate noun does, its subject does.
                return SurfaceSubject(document, head, climbed + 1) is var described and >= 0 ? described : head;

            case Deprel.Acl when token.Xpos is "VBN" || (token.Xpos is "VBG" && !Texts.Contains(document.Tokens[head].Lemma)):
                return head;

            case Deprel.Acl when document.HasChild(head, Deprel.Cop) && document.Child(head, Deprel.Nsubj) is var one and >= 0 && document.Tokens[one].Upos != Upos.PRON:
                // "Chad was the last country to withdraw"
                return one;

            case Deprel.Acl:
                // "a plan to attack", "a statement criticising": whoever has the plan or makes the statement.
                var owner = document.Child(head, Deprel.NmodPoss);
                return owner >= 0 ? owner : OwnerByVerb(document, head, climbed) is var author and >= 0 ? author : head;

            case Deprel.AclRelcl:
                return HasOwnSubject(document, verb, head) ? -1 : head;

            case Deprel.Amod when token.Xpos is "VBN":
                return head;

            default:
                return -1;
        }
    }

    /// <summary>Who is asked, ordered or called on: the object, the indirect object, or what follows "on" and "to".</summary>
    private static int Addressee(Document document, int verb)
    {
        foreach (var relation in (Deprel[])[Deprel.Obj, Deprel.Iobj])
        {
            if (document.Child(verb, relation) is var addressee and >= 0)
            {
                return addressee;
            }
        }

        return document.Tokens[verb].Lemma switch
        {
            "call" => Oblique(document, verb, "on"),
            "appeal" => Oblique(document, verb, "to"),
            _ => -1,
        };
    }

    private static bool Reports(Document document, int verb) =>
        document.Tokens[verb].Lemma is "say" or "tell" or "believe" or "think" or "claim" or "report" or "allege" or "expect" or "hope" or "insist";

    private static bool IsFinite(Document document, int verb) =>
        document.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || document.HasChild(verb, Deprel.Aux);

    private static int OwnerByVerb(Document document, int noun, int climbed)
    {
        var verb = document.Tokens[noun].Head;
        return verb >= 0 && document.Tokens[verb].Upos == Upos.VERB ? SurfaceSubject(document, verb, climbed + 1) : -1;
    }

    /// <summary>The subject that stands there, whatever the voice.</summary>
    private static int SurfaceSubject(Document document, int verb, int climbed) =>
        IsPassive(document, verb) ? Object(document, verb, climbed) : Subject(document, verb, climbed);

    private static bool HasOwnSubject(Document document, int verb, int modified)
    {
        foreach (var child in document.ChildrenOf(verb))
        {
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass)
            {
                return Relativised(document, verb, child) != modified;
            }
        }

        return false;
    }

    /// <summary>The noun that a relative pronoun stands for; any other argument is itself.</summary>
    private static int Relativised(Document document, int verb, int argument)
    {
        ref readonly var word = ref document.Tokens[argument];
        if (word.Xpos is not ("WDT" or "WP") || document.Tokens[verb].Deprel == Deprel.Ccomp)
        {
            return argument;
        }

        for (var clause = verb; clause >= 0; clause = document.Tokens[clause].Head)
        {
            ref readonly var token = ref document.Tokens[clause];
            if (token.Deprel == Deprel.AclRelcl)
            {
                return token.Head;
            }

            if (token.Deprel is not (Deprel.Conj or Deprel.Xcomp or Deprel.Ccomp))
            {
                break;
            }
        }

        return argument;
    }

    /// <summary>"Five miners held in Peru": a past participle without auxiliary and object in a telegraphic sentence.</summary>
    private static bool IsHeadlinePassive(Document document, int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Xpos is not ("VBN" or "VBD") || document.HasChild(verb, Deprel.Obj) || document.HasChild(verb, Deprel.Aux)
            || document.HasChild(verb, Deprel.Ccomp) || document.HasChild(verb, Deprel.Xcomp))
        {
            return false;
        }

        return document.Sentences[document.SentenceOf(verb)].IsHeadline
            && (token.Xpos == "VBN" || ParticipleLike(document, verb));
    }

    /// <summary>"Five miners held", "Minister killed by bomb": a counted subject or an agent tells a past participle from a past tense.</summary>
    private static bool ParticipleLike(Document document, int verb)
    {
        var subject = document.Child(verb, Deprel.Nsubj);
        return subject >= 0 && (document.HasChild(subject, Deprel.Nummod) || Oblique(document, verb, "by") >= 0);
    }
}
