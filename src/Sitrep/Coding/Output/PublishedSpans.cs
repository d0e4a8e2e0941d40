using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Gives what was coded from the plain text of an article the offsets of the article as it was published.</summary>
internal static class PublishedSpans
{
    /// <summary>What was coded, with offsets of the published article.</summary>
    public static CodedArticle Of(CodedArticle coded, Article published, PlainText plain) => coded with
    {
        Article = published,
        Events = [.. coded.Events.Select(one => Of(one, plain))],
        Rejected = [.. coded.Rejected.Select(one => one with { Evidence = plain.Published(one.Evidence), Trigger = plain.Published(one.Trigger) })],
        Names = [.. coded.Names.Select(plain.Published)],
    };

    /// <summary>Why it was coded so, with offsets of the published article.</summary>
    public static Explanation Of(Explanation explanation, Article published, PlainText plain) => new(
        Of(explanation.Coded, published, plain),
        [
            .. explanation.Sentences.Select(sentence => sentence with
            {
                Span = plain.Published(sentence.Span),
                Decisions = [.. sentence.Decisions.Select(decision => decision with { Trigger = plain.Published(decision.Trigger) })],
            }),
        ]);

    private static Event Of(Event one, PlainText plain) => one with
    {
        Evidence = plain.Published(one.Evidence),
        More = [.. one.More.Select(plain.Published)],
        Trigger = plain.Published(one.Trigger),
        Actors = [.. one.Actors.Select(actor => Of(actor, plain))],
        Recipients = [.. one.Recipients.Select(actor => Of(actor, plain))],
        Place = one.Place is { } place ? place with { Span = plain.Published(place.Span) } : null,
        Date = one.Date is { } date ? date with { Span = Of(date.Span, plain) } : null,
        Quantities = [.. one.Quantities.Select(number => number with { Span = plain.Published(number.Span), Of = number.Of is { } counted ? Of(counted, plain) : null })],
        Attribution = [.. one.Attribution.Select(said => Of(said, plain))],
    };

    private static Actor Of(Actor actor, PlainText plain) => actor with { Span = plain.Published(actor.Span), Via = Of(actor.Via, plain) };

    private static Attribution Of(Attribution said, PlainText plain) => said with
    {
        Source = Of(said.Source, plain),
        Pronoun = Of(said.Pronoun, plain),
        Cue = Of(said.Cue, plain),
        Content = plain.Published(said.Content),
    };

    private static Span? Of(Span? span, PlainText plain) => span is { } known ? plain.Published(known) : null;
}
