using System.Globalization;
using Sitrep.Ledger.Comparing;
using Sitrep.Ledger.Reviewing;

namespace Sitrep.Command.Output;

/// <summary>What tables of reviews, histories, differences and the worklist show.</summary>
internal static class ReviewColumns
{
    public static readonly IReadOnlyList<Column<Review>> Reviews =
    [
        new("review", 6, review => Number(review.Number)),
        new("kind", 6, review => review.Kind),
        new("at", 20, review => review.At),
        new("author", 14, review => review.Author),
        new("undoes", 6, review => Number(review.Undoes)),
        new("undone by", 9, review => Number(review.UndoneBy)),
        new("incidents", 40, review => string.Join(' ', review.Incidents)),
        new("reason", 20, review => review.Reason),
    ];

    public static readonly IReadOnlyList<Column<Step>> Steps =
    [
        new("day", 10, step => step.Day),
        new("cause", 8, step => step.Cause),
        new("event", 16, step => step.Event),
        new("from", 18, step => step.From),
        new("to", 18, step => step.To),
        new("outlet", 14, step => step.Outlet),
        new("article", 16, step => step.Article),
        new("review", 6, step => Number(step.Review)),
        new("author", 12, step => step.Author),
        new("reason", 20, step => step.Reason),
    ];

    public static readonly IReadOnlyList<Column<IncidentChange>> Changes =
    [
        new("change", 10, change => change.Change),
        new("incident", 18, change => change.Incident),
        new("field", 8, change => change.Field),
        new("before", 22, change => change.Before ?? Joined(change.From)),
        new("after", 22, change => change.After ?? Joined(change.Into)),
        new("by", 20, By),
    ];

    public static readonly IReadOnlyList<Column<WorkItem>> Work =
    [
        new("score", 7, item => item.Score.ToString(CultureInfo.InvariantCulture)),
        new("incident", 18, item => item.Incident.Id),
        new("type", 9, item => item.Incident.Type),
        new("place", 16, item => item.Incident.Place?.Name),
        new("origins", 7, item => Number(item.Incident.Origins)),
        new("why", 20, item => string.Join("; ", item.Reasons.Select(reason => reason.Text))),
    ];

    private static string By(IncidentChange change) => string.Join(
        "; ",
        new[]
        {
            Joined(change.Articles),
            change.Reviews.Count == 0 ? null : $"review {string.Join(", ", change.Reviews.Select(review => Number(review)))}",
            change.Recoded ? "coded anew" : null,
        }.Where(part => part is not null));

    private static string? Joined(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join(' ', names);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
