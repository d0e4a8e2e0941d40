using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The date of this event: the nearest time expression of its clause, else not after publication.</summary>
internal static class EventDates
{
    private const int MaxDistance = 8;

    /// <summary>A day of the week before the report is mostly that of its news, however deep it stands.</summary>
    private const int MaxDistanceOfNews = 11;

    private const int Week = 7;
    private const int ClauseCost = 3;

    /// <summary>What it costs that a day is that of another happening, from which time is measured.</summary>
    private const int OtherDay = 6;

    /// <summary>What it costs that a day is told of another happening: "charged him over the 1987 massacre".</summary>
    private const int OtherHappening = 8;

    /// <summary>Days after which a past event is told as background (the contract's definition of historical).</summary>
    private const int NewsDays = 31;

    /// <summary>When a candidate's event took place; null when neither the text nor a publication date says.</summary>
    public static EventDate? Of(Document document, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken, IReadOnlyList<TimeMention> times, Func<int, bool> isReporting)
    {
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        TimeMention? best = null;
        var bestCost = int.MaxValue;
        foreach (var time in times)
        {
            if (time.First < sentence.First || time.First >= sentence.End || time.IsUnresolved)
            {
                continue;
            }

            var cost = Cost(document, candidate, byToken, document.HeadOf(time.First, time.End), isReporting);
            if (cost < bestCost && cost <= (IsOfLastWeek(time.Date, document.Article.PublishedOn) ? MaxDistanceOfNews : MaxDistance))
            {
                (best, bestCost) = (time, cost);
            }
        }

        // "agreed to meet next week": the day ahead is that of the act, not of the word given.
        // What is told in the past tense was not on a day to come, however "two days later" was counted.
        var ofAct = candidate.Status == Status.Happened && (candidate.About is not null || document.Tokens[candidate.Anchor].Xpos == "VBD") && best?.Date.Start is { } start && document.Article.PublishedOn is { } today && start > today;
        // "accused him of killing a judge in 2014": a day long past is that of what somebody is said to have done.
        ofAct |= best is { } past && candidate is { Type: EventType.Accuse or EventType.Support or EventType.Request, Entry.Part: PredicatePart.Verb } && IsBackground(past.Date, document.Article.PublishedOn)
            && document.HeadOf(past.First, past.End) is var day && document.ClauseOf(day) is var clause && clause != document.ClauseOf(candidate.Anchor) && document.Dominates(candidate.Anchor, clause);
        if (best is not null && !ofAct)
        {
            return best.Date;
        }

        return document.Article.PublishedOn is { } published && candidate.Status is Status.Happened or Status.Ongoing or Status.Denied or Status.Negated
            ? new EventDate { End = published, Precision = 5, Basis = DateBasis.Publication }
            : null;
    }

    /// <summary>Whether a date is too long before publication to be this article's news.</summary>
    public static bool IsBackground(EventDate? date, DateOnly? published) =>
        date is { Basis: not DateBasis.Publication, End: { } end } && published is { } day && end.DayNumber < day.DayNumber - NewsDays;

    private static bool IsOfLastWeek(EventDate date, DateOnly? published) =>
        date is { Basis: DateBasis.Relative, Precision: 1, Start: { } start } && published is { } day && start <= day && start.DayNumber >= day.DayNumber - Week;

    private static int Cost(Document document, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken, int time, Func<int, bool> isReporting)
    {
        var up = 0;
        for (var at = candidate.Head; at >= 0; at = document.Tokens[at].Head)
        {
            var down = 0;
            for (var other = time; other >= 0; other = document.Tokens[other].Head)
            {
                if (other == at)
                {
                    // "said on Wednesday" dates the saying, unless nothing else is said there.
                    return isReporting(at) && at != candidate.Anchor ? int.MaxValue : up + down;
                }

                if (IsFirstSince(document, other))
                {
                    return int.MaxValue;
                }

                // "the deadliest since a 2017 bombing": the day of what it is measured by. "the mayor, whose son died in 1999, vowed": the son's.
                down += 1 + (document.HeadsClause(other) && !IsOwn(candidate, other) ? ClauseCost : 0)
                    + (other != time && document.Tokens[other].Deprel is Deprel.Obl or Deprel.Nmod && document.CaseOf(other) is "since" or "after" or "before" or "than" or "until" ? OtherDay : 0)
                    // "detained in a raid on Monday" is of Monday.
                    + (other != time && IsAnother(candidate, byToken, other) && document.CaseOf(other) is not ("in" or "during" or "at") ? OtherHappening : 0)
                    + (document.Tokens[other].Deprel == Deprel.AclRelcl && other != candidate.Anchor && document.Tokens[other].Head != candidate.Head ? OtherDay : 0);
            }

            up += 1 + (document.HeadsClause(at) && !IsOwn(candidate, at) ? ClauseCost : 0);
        }

        return int.MaxValue;
    }

    /// <summary>"met for the first time since the 1998 war": when it was the last time.</summary>
    private static bool IsFirstSince(Document document, int word) =>
        document.CaseOf(word) == "since" && document.Child(word, Deprel.Case) is > 1 and var since && document.Tokens[since - 1].Lemma == "time" && document.Tokens[since - 2].Form == "first";

    private static bool IsAnother(Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken, int word) =>
        byToken.TryGetValue(word, out var other) && other != candidate && other.Refusal is null && other.Type != candidate.Type && !candidate.Parts.Contains(other) && !other.Parts.Contains(candidate)
        && candidate.About != other && other.About != candidate;

    /// <summary>Whether a word carries the event or what is told of it: "were killed when forces shelled the town on Tuesday".</summary>
    private static bool IsOwn(Candidate candidate, int token) =>
        token == candidate.Anchor || candidate.Parts.Exists(part => part.Head == token || IsOwn(part, token));
}
