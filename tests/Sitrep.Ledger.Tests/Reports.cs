using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Ledger.Tests;

/// <summary>Coded reports, made by hand so that no test depends on how well the coder reads.</summary>
internal static class Reports
{
    private static readonly (string Name, double Latitude, double Longitude, string Country, string Admin1)[] Places =
    [
        ("Kobani", 36.891, 38.354, "SYR", "Aleppo"),
        ("Aleppo", 36.202, 37.134, "SYR", "Aleppo"),
        ("Idlib", 35.930, 36.634, "SYR", "Idlib"),
    ];

    /// <summary>A report that so many were killed in an attack in a town on a day of March 2016.</summary>
    public static CodedArticle Attack(
        string id, string place, int day, int killed, string outlet = "Echo", string actor = "rebels", QuantityOperator hedge = QuantityOperator.Exact, Status status = Status.Happened, string sector = "REB")
    {
        var article = new Article
        {
            Id = id,
            Title = $"Attack in {place}",
            Text = $"{killed} people were killed when {actor} attacked {place} on March {day}, a doctor said. {id}",
            Outlet = outlet,
            Published = $"2016-03-{day + 1:00}",
            PublishedOn = new DateOnly(2016, 3, day + 1),
        };
        var known = Places.First(one => one.Name == place);
        var coded = new Event
        {
            Id = $"{id}-0",
            ArticleId = id,
            Sentence = 0,
            Evidence = Find(article, $"{killed} people were killed when {actor} attacked {place} on March {day}"),
            Type = EventType.Assault,
            Trigger = Find(article, "attacked"),
            Actors = [new Actor { Span = Find(article, actor), Name = actor, Sector = sector }],
            Place = new Place
            {
                Span = Find(article, place, article.BodyStart),
                Name = place,
                Latitude = known.Latitude,
                Longitude = known.Longitude,
                Country = known.Country,
                Admin1 = known.Admin1,
                Precision = 1,
            },
            Date = new EventDate
            {
                Start = new DateOnly(2016, 3, day),
                End = new DateOnly(2016, 3, day),
                Precision = 1,
                Span = Find(article, $"March {day}"),
                Basis = DateBasis.Stated,
            },
            Quantities =
            [
                new Quantity
                {
                    Span = Find(article, $"{killed} people"),
                    Kind = QuantityKind.Killed,
                    Operator = hedge,
                    Low = killed,
                    Best = killed,
                    High = hedge == QuantityOperator.Exact ? killed : null,
                },
            ],
            Attribution =
            [
                new Attribution
                {
                    Claimant = "a doctor",
                    Source = Find(article, "a doctor"),
                    Kind = ClaimantKind.Medical,
                    Cue = Find(article, "said"),
                    Stance = Stance.States,
                    Content = Find(article, $"{killed} people were killed when {actor} attacked {place} on March {day}"),
                },
            ],
            Status = status,
            Confidence = 0.75,
            Trace = ["test"],
        };
        return new CodedArticle(article, [coded], []);
    }

    private static Span Find(Article article, string words, int from = 0)
    {
        var start = article.Content.IndexOf(words, from, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
