using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Arguments that a verb has from elsewhere: control and raising, coordination, participles and relative clauses.</summary>
internal static partial class Arguments
{
    /// <summary>Verbs whose object, not their subject, does what the infinitive after them says.</summary>
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "accuse", "confirm", "report", "declare", "pronounce", "acquit", "absolve", "clear", "exonerate", "advise", "appeal", "blame", "call", "suspect", "convict", "prevent", "stop", "keep", "deter", "allow", "ask", "authorize", "authorise", "beg", "cause", "challenge", "command", "compel",
        "convince", "direct", "enable", "encourage", "expect", "force", "help", "instruct", "invite", "lead",
        "let", "make", "need", "order", "permit", "persuade", "press", "pressure", "prompt", "push", "request", "require",
        "see", "summon", "tell", "urge", "warn", "want", "watch",
        "thank", "praise", "applaud", "commend", "condemn", "denounce", "criticise", "criticize", "rebuke", "punish", "fine", "jail", "sentence", "charge",
    };

    /// <summary>What is called that is nobody.</summary>
    private static readonly HashSet<string> Called = new(StringComparer.Ordinal)
    {
        "bandh", "boycott", "conference", "congress", "demonstration", "election", "hartal", "march", "meeting", "poll", "protest", "rally", "referendum", "session", "shutdown", "stoppage", "strike", "summit", "truce", "vote", "walkout",
    };

    /// <summary>What somebody has who means to do something: "the decision of the cabinet to expel him".</summary>
    private static readonly HashSet<string> Intentions = new(StringComparer.Ordinal)
    {
        "decision", "plan", "attempt", "effort", "refusal", "move", "intention", "pledge", "promise", "threat", "vow", "willingness", "readiness", "offer", "bid", "agreement", "failure",
        "proposal", "desire", "determination",
    };

    /// <summary>Why or how somebody may do something.</summary>
    private static readonly HashSet<string> Motives = new(StringComparer.Ordinal) { "reason", "way", "chance", "excuse", "pretext", "incentive", "ground", "opportunity", "time" };

    /// <summary>What is written or said by who puts it out: "a statement criticising" criticises in its author's name.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "statement", "communique", "communiqué", "declaration", "letter", "decree", "order", "law", "bill", "legislation", "resolution", "motion",
        "petition", "case", "lawsuit", "suit", "complaint", "message", "tweet", "post", "report", "ruling", "directive", "memo", "memorandum", "proclamation", "verdict", "editorial", "speech",
    };

    /// <summary>What an attack does to people and things, told in a participle behind it: ", killing three".</summary>
    private static readonly HashSet<string> Harms = new(StringComparer.Ordinal) { "kill", "wound", "injure", "hurt", "maim", "destroy", "damage", "leave", "cause", "displace", "trap", "claim", "set" };

    /// <summary>"was hit", "came under fire": whether what a clause tells was done to its subject.</summary>
    private static bool IsHit(Document document, int verb) =>
        IsPassive(document, verb) || (document.Tokens[verb].Lemma == "come" && Oblique(document, verb, "under") is >= 0 and var under && document.Tokens[under].Lemma is "fire" or "attack" or "shelling" or "bombardment" or "assault");

    /// <summary>Who puts out a text that is the object of a verb, or -1.</summary>
    public static int PutOutBy(Document document, int text) =>
        Texts.Contains(document.Tokens[text].Lemma) && document.Tokens[text].Deprel == Deprel.Obj ? OwnerByVerb(document, text, 0) : -1;

    /// <summary>"issued a report critical of the junta": who puts out the text that a word describes, or -1.</summary>
    public static int Author(Document document, int word)
    {
        ref readonly var token = ref document.Tokens[word];
        return token is { Deprel: Deprel.Amod or Deprel.Acl, Head: >= 0 and var text } && Texts.Contains(document.Tokens[text].Lemma)
            ? document.Child(text, Deprel.NmodPoss) is var owner and >= 0 ? owner : OwnerByVerb(document, text, 0) : -1;
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
        if (token.Deprel == Deprel.Ccomp && verb < head && document.Child(head, Deprel.Nsubj) is var early and >= 0 && early < verb)
        {
            return Relativised(document, head, early);
        }

        switch (token.Deprel)
        {
            case Deprel.Conj:
                return document.Tokens[head].Upos is Upos.VERB or Upos.AUX || document.HeadsClause(head)
                    ? SurfaceSubject(document, head, climbed + 1)
                    : -1;

            case Deprel.Ccomp when verb < head && IsFinite(document, verb):
                // "They were killed, a neighbour said": who tells what he is quoted with is not in it.
                return -1;

            case Deprel.Xcomp or Deprel.Ccomp when document.Tokens[head].Deprel == Deprel.AclRelcl && Reports(document, head) && IsFinite(document, verb):
                // "an offensive that officials said would target rebels": the gap lies below the reporting verb.
                return document.Tokens[head].Head;

            case Deprel.Xcomp:
                var controlled = IsPassive(document, head) ? -1 : Addressee(document, head);
                return controlled >= 0 && ObjectControl.Contains(document.Tokens[head].Lemma)
                    ? Relativised(document, head, controlled)
                    : SurfaceSubject(document, head, climbed + 1);

            case Deprel.Advcl or Deprel.Acl when token.Xpos is "VBG" && verb < head && Reports(document, head) && document.Child(head, Deprel.Nsubj) > verb:
                // "A strike hit a bus, killing dozens, the Red Cross said": who says so has not killed.
                foreach (var told in document.ChildrenOf(head))
                {
                    if (told < verb && document.Tokens[told].Deprel is Deprel.Ccomp or Deprel.Parataxis)
                    {
                        return SurfaceSubject(document, told, climbed + 1);
                    }
                }

                return -1;

            case Deprel.Advcl when token.Xpos == "VBG" && verb > head && document.Tokens[verb - 1].Form == "," && Harms.Contains(token.Lemma) && IsHit(document, head):
                // "The base was hit by rockets, wounding a guard": whoever was hit has wounded nobody.
                return document.Child(head, Deprel.OblAgent);

            case Deprel.Advcl or Deprel.Parataxis or Deprel.Ccomp
                when document.Tokens[head].Upos is Upos.VERB or Upos.ADJ or Upos.AUX || document.HasChild(head, Deprel.Cop):
                // "accused Russia of shelling", "ordered police to arrest", "called on Rwanda to withdraw": who is addressed does what the gerund or the infinitive says.
                // But who summons an envoy to protest protests himself.
                return token.Deprel == Deprel.Advcl && token.Xpos is "VBG" or "VB" && !(document.Tokens[head].Lemma == "summon" && token.Lemma is "protest" or "complain" or "convey" or "express" or "deliver" or "demand" or "condemn" or "lodge") && ObjectControl.Contains(document.Tokens[head].Lemma)
                        && document.MarkOf(verb) is "to" or "of" or "for" or "from" or "with" or "against" or "into" or "over" && Addressee(document, head) is var accused and >= 0
                    ? accused
                    : token.Xpos is "VBG" or "VBN" or "VB" ? SurfaceSubject(document, head, climbed + 1) : -1;

            case Deprel.Advcl when token.Xpos == "VB" && document.MarkOf(verb) == "to" && document.IsNominal(head):
                // "called the president to convey": the tree hangs the purpose from the one who is called.
                return OwnerByVerb(document, head, climbed);

            case Deprel.Acl when (token.Xpos == "VB" && document.MarkOf(verb) == "to" || token.Xpos == "VBG" && document.MarkOf(verb) is "of" or "for" or "from") && document.Tokens[head].Head is >= 0 and var asking && ObjectControl.Contains(document.Tokens[asking].Lemma)
                && Addressee(document, asking) == head:
                // "called on both sides to stop", "accused forces of shelling": the tree hangs the infinitive or the gerund from those who are addressed.
                return head;

            case Deprel.Acl when token.Xpos == "VBG" && document.MarkOf(verb) == "for" && document.Tokens[head] is { Deprel: Deprel.Obl, Head: >= 0 and var court } && ObjectControl.Contains(document.Tokens[court].Lemma)
                && (IsPassive(document, court) ? Object(document, court, climbed + 1) : Addressee(document, court)) is var punished and >= 0:
                // "sentenced two men to ten years in prison for plotting": whom one punishes did what it is for.
                return punished;

            case Deprel.Advcl when token.Xpos == "VBG" && document.Tokens[head] is { Deprel: Deprel.Conj, Head: >= 0 and var first } && document.Tokens[first].Upos == Upos.VERB:
                // "bombed the mast and shot at police, killing two": where the tree takes the second verb for a noun.
                return SurfaceSubject(document, first, climbed + 1);

            case Deprel.Acl when document.HasChild(head, Deprel.Cop) && token.Xpos == "VBG":
                // "Germany is the largest donor, giving": what the predicate noun does, its subject does.
                return SurfaceSubject(document, head, climbed + 1) is var described and >= 0 ? described : head;

            case Deprel.Acl when token.Xpos is "VBN" && document.Tokens[head].Form == "those" && document.CaseOf(head) == "among" && document.Child(head, Deprel.Nsubj) is >= 0 and var among:
                // "Five students were among those killed": it is they.
                return among;

            case Deprel.Acl when token.Xpos is "VBN" || (token.Xpos is "VBG" && !Texts.Contains(document.Tokens[head].Lemma) && !document.HasChild(verb, Deprel.Mark)):
                return head;

            case Deprel.Acl when document.HasChild(head, Deprel.Cop) && document.Child(head, Deprel.Nsubj) is var one and >= 0 && document.Tokens[one].Upos != Upos.PRON:
                // "Chad was the last country to withdraw"
                return one;

            case Deprel.Acl:
                // "a plan to attack", "a statement criticising": whoever has the plan or makes the statement.
                var owner = document.Child(head, Deprel.NmodPoss) is var poss and >= 0 ? poss : document.Child(head, Deprel.Nsubj);
                // "blocked a European Union statement criticising China"
                owner = owner < 0 && Texts.Contains(document.Tokens[head].Lemma) && document.Child(head, Deprel.Compound) is >= 0 and var issuer && document.Tokens[issuer].Upos == Upos.PROPN ? issuer : owner;
                // "the decision of the authorities to expel him"
                owner = owner < 0 && token.Xpos == "VB" && Intentions.Contains(document.Tokens[head].Lemma) ? Oblique(document, head, "of") : owner;
                return owner >= 0 ? owner : OwnerByVerb(document, head, climbed) is var author and >= 0 ? author
                    // "reasons to attack": a motive does nothing.
                    : token.Xpos == "VB" && Motives.Contains(document.Tokens[head].Lemma) ? -1 : head;

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
            // "called a shutdown to protest the killing": nobody is addressed.
            if (document.Child(verb, relation) is var addressee and >= 0 && !(document.Tokens[verb].Lemma == "call" && Called.Contains(document.Tokens[addressee].Lemma)))
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
    internal static int Relativised(Document document, int verb, int argument)
    {
        ref readonly var word = ref document.Tokens[argument];
        if (word.Xpos is not ("WDT" or "WP") || (document.Tokens[verb].Deprel == Deprel.Ccomp && document.Tokens[document.Tokens[verb].Head].Deprel != Deprel.AclRelcl))
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
}
