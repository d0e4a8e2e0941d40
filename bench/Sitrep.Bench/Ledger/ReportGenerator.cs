using System.Globalization;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Bench.Ledger;

/// <summary>
/// Reports of ours on happenings that never were, from a seed: towns and villages in forty conflicts, day by day, each
/// happening told by one to eight outlets with other tolls, words and claimants, a quarter of them copies of an agency.
/// Each comes with the event as a coder would give it, so that a large ledger can be filled without coding.
/// </summary>
internal sealed class ReportGenerator(KnowledgeBase knowledge, int seed, bool townsOnly)
{
    private const int HappeningsPerDay = 40;
    private static readonly DateOnly FirstDay = new(2001, 1, 1);

    private static readonly (string Template, EventType Type, string? Mode)[] Leads =
    [
        ("At least {n} people were {t} when {a} attacked {o} in {p} on {d}, {c} said. ", EventType.Assault, null),
        ("{a} {t} {n} people in a raid on {o} in {p} on {d}, according to {c}. ", EventType.Assault, null),
        ("A car bomb {t} near {o} in {p} on {d}, killing {n} people, {c} said. ", EventType.Assault, "explosives"),
        ("{c} said {n} civilians were killed on {d} when {a} {t} {p} and hit {o}. ", EventType.Assault, "heavy-weapons"),
        ("{n} people died on {d} in an {t} on {o} in {p} that {c} blamed on {a}. ", EventType.Assault, null),
        ("About {n} people {t} outside {o} in {p} on {d} against {a}, {c} said. ", EventType.Protest, "demo"),
    ];

    private static readonly string[] Triggers = ["killed", "killed", "exploded", "shelled", "attack", "protested"];
    private static readonly string[] Actors = ["gunmen", "militants", "government troops", "rebels", "a local militia", "the army", "armed men", "separatists"];
    private static readonly string?[] Sectors = ["UAF", "REB", "MIL", "REB", "PRM", "MIL", "UAF", "SEP"];

    private static readonly string[] Objects =
    [
        "a market", "a police post", "a bus", "a clinic", "the governor's office", "a mosque", "a school", "a water plant", "an army camp", "a mine",
        "a checkpoint", "the grain depot", "a wedding", "a church", "a radio station", "a bridge", "a petrol station", "a displaced people's camp",
    ];

    private static readonly (string Words, ClaimantKind Kind)[] Claimants =
    [
        ("police", ClaimantKind.Official), ("a doctor", ClaimantKind.Medical), ("residents", ClaimantKind.Witness), ("the army", ClaimantKind.Military),
        ("a monitoring group", ClaimantKind.Ngo), ("the interior ministry", ClaimantKind.Official), ("a hospital source", ClaimantKind.Medical), ("activists", ClaimantKind.Activist),
    ];

    private static readonly string[] Outlets = ["Reuters", "AFP", "AP", "Xinhua", "BBC", "Al Jazeera", "Radio Okapi", "Dawn", "Daily Trust", "Kyiv Post", "The National", "Sahara Reporters", "VOA", "Le Monde", "Tolo News"];

    private static readonly string[] Background =
    [
        "The road to the {x} has been closed since {m}, and lorries wait for days at the {y}. ",
        "{y} prices have doubled since {m}, traders at the {x} said. ",
        "Families who fled the {x} in {m} have not come back, an aid worker said. ",
        "The {x} was rebuilt after the floods of {m} with money from abroad. ",
        "Mediators who came in {m} left without a word about the {x} or the {y}. ",
        "A teacher who lives beside the {x} said that the windows of the {y} shook. ",
        "Electricity from the {y} had come back only in {m}. ",
        "The council will speak about the {x} and the {y} at its next session in {m}. ",
        "Shops near the {x} stayed shut, and the {y} was empty by noon. ",
        "Officials had promised in {m} that the {y} would be guarded by night. ",
    ];

    private static readonly string[] Things =
    [
        "river crossing", "old quarter", "cattle market", "power station", "ring road", "customs shed", "flour mill", "stadium", "airfield", "salt pans", "timber yard",
        "northern gate", "fuel", "bread", "railway bridge", "teachers' college", "brick works", "court house", "reservoir", "textile plant", "post office", "ferry",
    ];

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>Reports in the order of publication, without end.</summary>
    public IEnumerable<CodedArticle> Reports()
    {
        var (towns, all) = GeneratedPlace.Make(knowledge, new Random(seed));
        var places = townsOnly ? towns : all;
        for (var day = FirstDay; ; day = day.AddDays(1))
        {
            for (var i = 0; i < HappeningsPerDay; i++)
            {
                // Few places have most of the war.
                var place = places[(int)(places.Count * Math.Pow(_random.NextDouble(), 2))];
                foreach (var report in Happening(place, day))
                {
                    yield return report;
                }
            }
        }
    }

    private IEnumerable<CodedArticle> Happening(GeneratedPlace place, DateOnly day)
    {
        var lead = _random.Next(Leads.Length);
        var actor = _random.Next(Actors.Length);
        var target = Objects[_random.Next(Objects.Length)];
        var toll = 1 + (int)(30 * Math.Pow(_random.NextDouble(), 3));
        CodedArticle? agency = null;
        var reports = 1;
        while (reports < 8 && _random.NextDouble() < 0.5)
        {
            reports++;
        }

        for (var i = 0; i < reports; i++)
        {
            if (agency is not null && _random.NextDouble() < 0.35)
            {
                yield return Copy(agency);
                continue;
            }

            var own = Report(place, day, i == 0 ? lead : SameKind(lead), actor, target, Math.Max(1, toll + (i == 0 ? 0 : _random.Next(-2, 4))), day.AddDays(_random.Next(0, 3)));
            agency ??= own;
            yield return own;
        }
    }

    private int SameKind(int lead) => Leads[lead].Type == EventType.Protest ? lead : new[] { 0, 1, 4 }[_random.Next(3)];

    private CodedArticle Report(GeneratedPlace place, DateOnly day, int lead, int actor, string target, int toll, DateOnly published)
    {
        var claimant = Claimants[_random.Next(Claimants.Length)];
        var text = new ReportText();
        text.Add(Leads[lead].Template, letter => letter switch
        {
            'n' => toll.ToString(CultureInfo.InvariantCulture),
            't' => Triggers[lead],
            'a' => Actors[actor],
            'o' => target,
            'p' => place.Name,
            'd' => day.ToString("MMMM d", CultureInfo.InvariantCulture),
            _ => claimant.Words,
        });
        var evidence = new Span(0, text.Length - 1);
        for (var i = _random.Next(4, 10); i > 0; i--)
        {
            text.Add(Background[_random.Next(Background.Length)], letter => letter == 'm'
                ? day.AddDays(-_random.Next(20, 2000)).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
                : Things[_random.Next(Things.Length)]);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"g{_number++}");
        var article = new Article
        {
            Id = id,
            Text = text.ToString(),
            Outlet = Outlets[_random.Next(Outlets.Length)],
            Published = published.ToString("O", CultureInfo.InvariantCulture),
            PublishedOn = published,
        };
        var number = text.At('n')!.Value;
        var coded = new Event
        {
            Id = $"{id}-0",
            ArticleId = id,
            Sentence = 0,
            Evidence = evidence,
            Type = Leads[lead].Type,
            Mode = Leads[lead].Mode,
            Trigger = text.At('t')!.Value,
            Actors = text.At('a') is { } who ? [new Actor { Span = who, Name = Actors[actor], Sector = Sectors[actor] }] : [],
            Place = new Place
            {
                Span = text.At('p')!.Value,
                Name = place.Name,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                Country = place.Country,
                Admin1 = place.Admin1,
                Precision = 1,
            },
            Date = new EventDate { Start = day, End = day, Precision = 1, Span = text.At('d'), Basis = DateBasis.Stated },
            Quantities =
            [
                new Quantity
                {
                    Span = number,
                    Kind = Leads[lead].Type == EventType.Protest ? QuantityKind.Participants : QuantityKind.Killed,
                    Operator = QuantityOperator.Exact,
                    Low = toll,
                    Best = toll,
                    High = toll,
                },
            ],
            Attribution = [new Attribution { Claimant = claimant.Words, Source = text.At('c'), Kind = claimant.Kind, Stance = Stance.States, Content = evidence }],
            Status = Status.Happened,
            Confidence = 0.8,
            Trace = ["generated"],
        };
        return new CodedArticle(article, [coded], []) { Names = [text.At('p')!.Value], Country = place.Country };
    }

    /// <summary>The same report in another paper, its end cut.</summary>
    private CodedArticle Copy(CodedArticle agency)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"g{_number++}");
        var text = agency.Article.Text;
        var end = text.LastIndexOf(". ", text.Length - 3, StringComparison.Ordinal);
        var article = new Article
        {
            Id = id,
            Text = end > agency.Events[0].Evidence.End ? text[..(end + 1)] : text,
            Outlet = Outlets[_random.Next(Outlets.Length)],
            Published = agency.Article.Published,
            PublishedOn = agency.Article.PublishedOn,
        };
        return agency with { Article = article, Events = [agency.Events[0] with { Id = $"{id}-0", ArticleId = id }], CreditedTo = agency.Article.Outlet, Publisher = article.Outlet };
    }
}
