using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Finds relations that a text states between parties: "X, leader of Y", "Y commander X", "X, a faction of Y", "a Y-backed group",
/// "X, led by Z", "X is fighting Y".
/// </summary>
internal static partial class AffiliationReader
{
    private const int LongestDescription = 12;

    /// <summary>Reads all affiliations, in the order of their evidence.</summary>
    public static List<Affiliation> Read(Document document, KnownNames known)
    {
        var names = PartyNames.Find(document, known);
        var found = new List<Affiliation>();
        for (var i = 0; i < names.Count; i++)
        {
            Described(document, names, i, found);
            Titled(document, names, i, found);
            Backed(document, names, i, found);
            Verbs(document, names, i, found);
        }

        return [.. found.DistinctBy(item => (item.Subject, item.Relation, item.Object)).OrderBy(item => item.Evidence)];
    }

    /// <summary>"X, the leader of Y", "X is a member of Y", "X (a Y faction)": a description behind the name.</summary>
    private static void Described(Document document, List<PartyName> names, int index, List<Affiliation> found)
    {
        var tokens = document.Tokens;
        var name = names[index];
        var at = name.End;
        if (at >= tokens.Length || document.SentenceOf(at) != document.SentenceOf(name.First))
        {
            return;
        }

        if (tokens[at].Form is "," or "(" or "–" or "—" or "--" || tokens[at].Lemma is "be" or "as" || (Words.Is(tokens[at], "who") && tokens[Math.Min(at + 1, tokens.Length - 1)].Lemma == "be"))
        {
            at += Words.Is(tokens[at], "who") || (tokens[at].Form is "," && Words.At(tokens, at + 1, "who") && tokens[Math.Min(at + 2, tokens.Length - 1)].Lemma == "be") ? tokens[at].Form is "," ? 3 : 2 : 1;
        }
        else
        {
            return;
        }

        var end = Math.Min(at + LongestDescription, document.Sentences[document.SentenceOf(name.First)].End);
        var noun = RoleNoun(document, at, end);
        var subject = name.Span;
        BackedBody(document, names, name, at, end, found);
        if (noun < 0 || AffiliationWords.OfNoun(tokens[noun].Lemma) is not { } relation)
        {
            return;
        }

        if (Words.At(tokens, noun + 1, "of") || Words.At(tokens, noun + 1, "for") || Words.At(tokens, noun + 1, "in") || Words.At(tokens, noun + 1, "with") || Words.At(tokens, noun + 1, "at"))
        {
            if (NameFrom(names, noun + 2, 4) is { } first && Fits(relation, name))
            {
                var of = Owned(document, names, first);
                found.Add(new(subject, Adjust(relation, tokens, at, noun), of.Span, new(name.Span.Start, of.Span.End)));
            }
        }
        else if (NameBefore(names, at, noun) is { } modifier && Fits(relation, name))
        {
            found.Add(new(subject, Adjust(relation, tokens, at, noun), modifier.Span, new(name.Span.Start, tokens[noun].End)));
        }

        // "a CIA-backed … faction"
        for (var i = at; i + 2 < noun; i++)
        {
            if (Words.IsHyphen(tokens[i]) && AffiliationWords.IsBacking(tokens[i + 1].Form) && NameEndingAt(names, i) is { } backer)
            {
                found.Add(new(subject, AffiliationRelation.BackedBy, backer.Span, new(name.Span.Start, tokens[noun].End)));
            }
        }
    }

    /// <summary>"X, a rebel group backed by Y", "X, a militia led by Z".</summary>
    private static void BackedBody(Document document, List<PartyName> names, PartyName name, int at, int end, List<Affiliation> found)
    {
        var tokens = document.Tokens;
        for (var i = at; i + 3 < end && tokens[i].Form is not ("," or ";" or ")"); i++)
        {
            if (!AffiliationWords.IsBody(tokens[i].Lemma) || !Words.Is(tokens[i + 2], "by") || NameFrom(names, i + 3, 3) is not { } by)
            {
                continue;
            }

            var evidence = new Span(name.Span.Start, by.Span.End);
            if (AffiliationWords.IsBacking(tokens[i + 1].Form))
            {
                foreach (var backer in Row(document, names, by))
                {
                    found.Add(new(name.Span, AffiliationRelation.BackedBy, backer.Span, new(name.Span.Start, backer.Span.End)));
                }
            }
            else if (tokens[i + 1].Lemma is "lead" or "head" or "command")
            {
                found.Add(new(by.Span, AffiliationRelation.Leads, name.Span, evidence));
            }
        }
    }

    /// <summary>"Y commander X", "the leader of Y, X", "Y's armed wing, X": a title before the name.</summary>
    private static void Titled(Document document, List<PartyName> names, int index, List<Affiliation> found)
    {
        var tokens = document.Tokens;
        var name = names[index];
        var noun = name.First - 1;
        if (noun < 0 || document.SentenceOf(noun) != document.SentenceOf(name.First))
        {
            return;
        }

        // "Hamas's military wing, the Qassam Brigades", "the KLA's political chief, Hashim Thaci"
        var behind = noun - (tokens[noun].Upos == Upos.DET ? 1 : 0);
        if (behind > 1 && tokens[behind].Form is "," && AffiliationWords.OfNoun(tokens[behind - 1].Lemma) is not null && Possessed(tokens, behind - 1) is var possessive and > 0)
        {
            if (AffiliationWords.OfNoun(tokens[behind - 1].Lemma) is { } said && Fits(said, name) && NameEndingAt(names, possessive) is { } owner)
            {
                found.Add(new(name.Span, Adjust(said, tokens, possessive, behind - 1), owner.Span, new(owner.Span.Start, name.Span.End)));
            }

            return;
        }

        if (AffiliationWords.OfNoun(tokens[noun].Lemma) is { } relation && tokens[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            var first = noun;
            while (first > 0 && tokens[first - 1].Upos is Upos.ADJ or Upos.NOUN && NameEndingAt(names, first) is null && noun - first < 4)
            {
                first--;
            }

            first -= first > 0 && tokens[first - 1].Form is "'s" or "’s" or "'" or "’" ? 1 : 0;
            if ((NameEndingAt(names, first) ?? OwnerBefore(document, names, index, first - 1)) is { } of && Fits(relation, name))
            {
                found.Add(new(name.Span, Adjust(relation, tokens, first, noun), of.Span, new(of.Span.Start, name.Span.End)));
            }

            return;
        }

        // "the head of the Quds Force, Qassem Soleimani,"
        if (tokens[noun].Form is "," && index > 0 && names[index - 1] is var before && before.End == noun && before.First >= 2 && (name.End >= tokens.Length || tokens[name.End].Form is "," or "." || name.Kind == NameKind.Person))
        {
            var of = before.First - 1;
            of -= tokens[of].Upos == Upos.DET && of > 0 ? 1 : 0;
            of -= tokens[of].Upos is Upos.ADP ? 0 : tokens[of].Form is "'s" or "’s" ? 0 : 0;
            if (of > 0 && Words.Is(tokens[of], "of") && AffiliationWords.OfNoun(tokens[of - 1].Lemma) is { } role && Fits(role, name) && name.Kind != NameKind.Location)
            {
                found.Add(new(name.Span, Adjust(role, tokens, Math.Max(0, of - 3), of - 1), before.Span, new(tokens[of - 1].Start, name.Span.End)));
            }
        }
    }

    /// <summary>"X-backed Y", where Y is a name or the words for a body; "Y, backed by X"; "Y, led by X".</summary>
    private static void Backed(Document document, List<PartyName> names, int index, List<Affiliation> found)
    {
        var tokens = document.Tokens;
        var name = names[index];
        var end = name.End;
        if (end + 2 < tokens.Length && Words.IsHyphen(tokens[end]) && AffiliationWords.IsBacking(tokens[end + 1].Form))
        {
            if (NameFrom(names, end + 2, 1) is { } subject && !(tokens.Length > subject.End && AffiliationWords.IsBody(tokens[subject.End].Lemma) && Words.IsNominal(tokens[subject.End]) && tokens[subject.End].Xpos == "NN"))
            {
                found.Add(new(subject.Span, AffiliationRelation.BackedBy, name.Span, new(name.Span.Start, subject.Span.End)));
            }
            else if (Body(document, end + 2) is var body and >= 0 && !(name.First > 1 && tokens[name.First - 1].Upos == Upos.DET && tokens[name.First - 2].Form is "," && NameEndingAt(names, name.First - 2) is not null))
            {
                found.Add(new(new(tokens[end + 2].Start, tokens[body].End), AffiliationRelation.BackedBy, name.Span, new(name.Span.Start, tokens[body].End)));
            }
        }

        var at = end + (end < tokens.Length && tokens[end].Form is "," ? 1 : 0);
        at += at < tokens.Length && (tokens[at].Lemma is "be" || Words.Is(tokens[at], "which")) ? 1 : 0;
        at += at < tokens.Length && tokens[at].Lemma is "be" ? 1 : 0;
        if (at + 2 < tokens.Length && Words.Is(tokens[at + 1], "by") && NameFrom(names, at + 2, 4) is { } by)
        {
            var evidence = new Span(name.Span.Start, by.Span.End);
            // "Kataib Hezbollah, part of the Popular Mobilisation Forces, is armed by Iran": whose subject the tree has.
            var subject = tokens[at - 1].Lemma == "be" && Clauses.OwnSubject(document, at) is >= 0 and var own && names.Find(other => other.First <= own && own < other.End) is { } doer ? doer : name;
            if (AffiliationWords.IsBacking(tokens[at].Form))
            {
                foreach (var backer in Row(document, names, by))
                {
                    found.Add(new(subject.Span, AffiliationRelation.BackedBy, backer.Span, new(subject.Span.Start, backer.Span.End)));
                }
            }
            else if (tokens[at].Lemma is "lead" or "head" or "command" or "chair" or "found")
            {
                found.Add(new(by.Span, AffiliationRelation.Leads, subject.Span, evidence));
            }
        }
    }

    /// <summary>"X leads Y", "X, who commands Y", "Iran supports Y", "X is fighting Y".</summary>
    private static void Verbs(Document document, List<PartyName> names, int index, List<Affiliation> found)
    {
        var tokens = document.Tokens;
        var name = names[index];
        var at = name.End;
        while (at < tokens.Length && at - name.End < 5 && (tokens[at].Form is "," || tokens[at].Upos is Upos.AUX or Upos.ADV || tokens[at].Xpos is "WP" or "WDT"))
        {
            at++;
        }

        if (at + 1 >= tokens.Length || tokens[at].Upos != Upos.VERB || document.SentenceOf(at) != document.SentenceOf(name.First) || Clauses.IsNegated(document, at) || Clauses.IsPassive(document, at))
        {
            return;
        }

        var past = tokens[at].Xpos is "VBD";
        var against = Words.At(tokens, at + 1, "against") || Words.At(tokens, at + 1, "alongside") ? 1 : 0;
        AffiliationRelation? relation = tokens[at].Lemma switch
        {
            "lead" or "head" or "command" or "chair" when name.Kind == NameKind.Person && !past => AffiliationRelation.Leads,
            "fight" or "battle" when !Words.At(tokens, at + 1, "alongside") => AffiliationRelation.Fights,
            "back" or "support" or "fund" or "finance" or "arm" or "sponsor" when !past => AffiliationRelation.BackedBy,
            _ => null,
        };
        if (relation is not { } said || NameFrom(names, at + 1 + against, 4) is not { } other || tokens[at].Xpos is "VB" && Clauses.Child(document, at, Deprel.Mark) >= 0)
        {
            return;
        }

        // "fought in Bakhmut" fights no town.
        if (said == AffiliationRelation.Fights && other.First > at + 1 && tokens[at + 1].Upos == Upos.ADP && against == 0 && !Words.At(tokens, at + 1, "with"))
        {
            return;
        }

        var evidence = new Span(name.Span.Start, other.Span.End);
        found.Add(said == AffiliationRelation.BackedBy ? new(other.Span, said, name.Span, evidence) : new(name.Span, said, other.Span, evidence));
    }

    /// <summary>A deputy or a former leader leads no longer or not yet; a body that is "head" of nothing is part of it.</summary>
    private static AffiliationRelation Adjust(AffiliationRelation relation, Token[] tokens, int from, int noun)
    {
        for (var i = from; i < noun; i++)
        {
            if (relation == AffiliationRelation.Leads && tokens[i].Lemma is "deputy" or "vice" or "assistant" or "senior" or "top" or "local" or "regional" or "former" or "ex")
            {
                return AffiliationRelation.MemberOf;
            }
        }

        return relation;
    }

    private static bool Fits(AffiliationRelation relation, PartyName subject) => relation switch
    {
        AffiliationRelation.PartOf => subject.Kind is not NameKind.Nationality,
        _ => subject.Kind is not (NameKind.Location or NameKind.Nationality),
    };
}
