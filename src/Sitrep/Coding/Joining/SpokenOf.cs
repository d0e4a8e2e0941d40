using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// "The UN condemned the attack of 2 August on a camp near Nguetchewe": the day and the place that stand behind an act that somebody
/// speaks of are the act's, also where the tree hangs them by the verb of speaking.
/// </summary>
internal sealed class SpokenOf(KnowledgeBase knowledge)
{
    /// <summary>Id of the rule in traces.</summary>
    public const string Rule = "date-place.of-what-is-spoken-of";

    private readonly HashSet<string> _occasions = new(knowledge.Words("occasions-of-speech"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The events, with days and places that were given to the word about an act given to the act.</summary>
    public List<Event> Settle(Document document, List<Event> events)
    {
        var settled = new Dictionary<string, Event>(StringComparer.Ordinal);
        foreach (var speech in events.Where(static e => e is { About: not null, Type: < EventType.Protest }))
        {
            if (events.Find(e => e.Id == speech.About) is not { Type: >= EventType.Protest } act || act.Sentence != speech.Sentence || act.Trigger.Start < speech.Trigger.Start)
            {
                continue;
            }

            var (giver, taker) = (settled.GetValueOrDefault(speech.Id, speech), settled.GetValueOrDefault(act.Id, act));
            if (giver.Place is { NotEventPlace: null } place && taker.Place is null && StandsBehind(document, act, place.Span))
            {
                (giver, taker) = (giver with { Place = null }, taker with { Place = place, Trace = [.. taker.Trace, Rule] });
            }

            // Who speaks does so on the day of the report; a day before it is that of what is spoken of.
            if (giver.Date is { Span: { } span, End: { } day } date && taker.Date is null or { Basis: DateBasis.Publication } && StandsBehind(document, act, span)
                && document.Article.PublishedOn is { } published && day < published)
            {
                (giver, taker) = (giver with { Date = taker.Date ?? giver.Date }, taker with { Date = date, Trace = [.. taker.Trace, Rule] });
            }

            (settled[speech.Id], settled[act.Id]) = (giver, taker);
        }

        return settled.Count == 0 ? events : events.ConvertAll(e => settled.GetValueOrDefault(e.Id, e));
    }

    /// <summary>Whether a phrase stands behind an act with no occasion of speaking between: "condemned the raid at a meeting in Geneva".</summary>
    private bool StandsBehind(Document document, Event act, Span phrase)
    {
        var sentence = document.Sentences[act.Sentence];
        if (phrase.Start < act.Trigger.End)
        {
            return false;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (document.Tokens[i].Start >= act.Trigger.End && document.Tokens[i].Start < phrase.Start && _occasions.Contains(document.Tokens[i].Lemma))
            {
                return false;
            }
        }

        return true;
    }
}
