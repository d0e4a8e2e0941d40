using Dapper;

namespace Sitrep.Ledger.Reading;

/// <summary>Which events, and incidents with such events, are looked at. What is null does not restrict.</summary>
public sealed record Filter
{
    /// <summary>Not over before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not begun after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the place.</summary>
    public string? Country { get; init; }

    /// <summary>Words of the name of the place or of the divisions that it lies in.</summary>
    public string? Place { get; init; }

    /// <summary>Box in degrees.</summary>
    public Box? Box { get; init; }

    /// <summary>Words of an actor's or recipient's name, its id, or its country.</summary>
    public string? Actor { get; init; }

    /// <summary>PLOVER types, upper case.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Statuses.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Words of the title, the evidence, the actors or the place; all must occur.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// What was known on this day: what was published by then, in the incidents that it formed then. Articles without a date
    /// count from the day on which they were added, reviews and recodings from the day on which they were made.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Words of the claimant or outlet whose numbers <see cref="Sitrep.Incidents.Policy.Claimant"/> takes.</summary>
    public string? Claimant { get; init; }

    /// <summary>Only incidents whose reports differ.</summary>
    public bool ContestedOnly { get; init; }

    /// <summary>Only events of this incident.</summary>
    public string? Incident { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>So many are passed over first.</summary>
    public int Offset { get; init; }

    /// <summary>Only events that a list has after this position: unlike an offset it holds when others are added.</summary>
    public EventPosition? After { get; init; }

    /// <summary>An event that lasts no more days than this is found in the order of days; the few that last longer are looked up apart.</summary>
    private const int Lasting = 31;

    /// <summary>
    /// What selects the events <c>e</c> with memberships <c>m</c>, in SQL, and its parameters: one source and condition, or two that
    /// share no event, so that one event of many years does not keep an index of days from ending at the last of them.
    /// </summary>
    internal (IReadOnlyList<(string From, string Where)> Selections, DynamicParameters Parameters) ToSql()
    {
        var conditions = new List<string> { "1 = 1" };
        var values = new DynamicParameters();
        void Add(bool given, string condition, string name, object? value)
        {
            if (given)
            {
                conditions.Add(condition);
                values.Add(name, value);
            }
        }

        Add(From is not null, "coalesce(e.day_end, e.day_start, e.known_day) >= @from", "from", From?.DayNumber);
        Add(To is not null, "coalesce(e.day_start, e.day_end) <= @to", "to", To?.DayNumber);
        Add(Country is not null, "e.country = @country", "country", Country?.ToUpperInvariant());
        Add(Place is not null, "(e.place LIKE @place ESCAPE '\\' OR e.admin1 LIKE @place ESCAPE '\\' OR e.admin2 LIKE @place ESCAPE '\\')", "place", Containing(Place));
        Add(Types.Count > 0, "e.type IN @types", "types", Types);
        Add(Statuses.Count > 0, "e.status IN @statuses", "statuses", Statuses);
        Add(Text is not null, "e.seq IN (SELECT rowid FROM event_words WHERE event_words MATCH @text)", "text", Phrase(Text));
        // The memberships that are joined are those of the day.
        values.Add("asOf", AsOf?.DayNumber);
        Add(Incident is not null, "m.incident = @incident", "incident", Incident);
        if (After is { } after)
        {
            Add(true, $"({EventQuery.Day} < @afterDay OR ({EventQuery.Day} = @afterDay AND e.seq > @afterSeq))", "afterDay", after.Day);
            values.Add("afterSeq", after.Seq);
        }

        if (Actor is not null)
        {
            Add(true, Involves, "actor", Containing(Actor));
            values.Add("actorId", Actor);
        }

        if (Box is { } box)
        {
            Add(true, "e.lat BETWEEN @south AND @north", "south", box.South);
            values.Add("north", box.North);
            Add(true, box.West <= box.East ? "e.lon BETWEEN @west AND @east" : "(e.lon >= @west OR e.lon <= @east)", "west", box.West);
            values.Add("east", box.East);
        }

        var where = string.Join(" AND ", conditions);
        var memberships = $"CROSS JOIN {Membership.On(AsOf)} ON m.event_seq = e.seq";
        return To is null
            ? ([($"FROM events e {memberships}", where)], values)
            : ([
                ($"FROM events e {memberships}", $"{where} AND {EventQuery.Day} <= @to + {Lasting} AND coalesce(e.day_end - e.day_start, 0) <= {Lasting}"),
                ($"FROM events e INDEXED BY events_length {memberships}", $"{where} AND e.day_end - e.day_start > {Lasting}"),
            ], values);
    }

    private const string Involves =
        """
        EXISTS (SELECT 1 FROM claims c WHERE c.event_seq = e.seq AND c.field IN ('actor', 'recipient')
          AND (c.value LIKE @actor ESCAPE '\' OR c.reference = @actorId OR c.country = @actorId))
        """;

    private static string Containing(string? words) =>
        $"%{words?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>Each word in quotes: what a user types is never taken for the search engine's own language.</summary>
    private static string Phrase(string? text) => string.Join(
        ' ',
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}

/// <summary>A box in degrees; one whose west lies east of its east crosses the date line.</summary>
public sealed record Box(double West, double South, double East, double North);

/// <summary>Where an event stands in a list, which has the latest day first.</summary>
/// <param name="Day">Number of its last day; without one, of the day on which it was known.</param>
/// <param name="Seq">Its number in the ledger.</param>
public sealed record EventPosition(long Day, long Seq);
