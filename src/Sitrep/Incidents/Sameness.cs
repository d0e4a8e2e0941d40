namespace Sitrep.Incidents;

/// <summary>How likely two events are accounts of one happening. Symmetric: no order of arrival can change it.</summary>
/// <remarks>
/// The tolerances follow what human coders of several reports of one event left standing (MAVERICK, 407 events with
/// several reports): start dates agree within a day for three quarters, places lie within 10 km for nine in ten.
/// </remarks>
public static class Sameness
{
    /// <summary>From here on two events are taken to be the same happening.</summary>
    public const double Threshold = 2.0;

    private const double Never = double.NegativeInfinity;
    private const double NearKilometres = 10;

    /// <summary>What where_prec 2 leaves open: "near", "20 km north of".</summary>
    private const double AroundKilometres = 25;

    /// <summary>A score; no likeness at all is about 0, everything alike about 4, minus infinity means never.</summary>
    public static double Score(Profile one, Profile other)
    {
        if (one.Type != other.Type || one.IsActual != other.IsActual)
        {
            return Never;
        }

        var parties = Parties(one, other);
        var place = EventFamilies.IsVerbal(one.Type) ? VerbalPlace(one, other, parties) : Place(one, other);
        return Dates(one, other) + place + parties + Numbers(one, other) + Modes(one, other);
    }

    /// <summary>
    /// Whether two events of one article may still be one happening told twice ("an attack killed 11"), though their coder
    /// held them apart: neither contradicts the other in number, parties or place.
    /// </summary>
    public static bool MayRepeat(Profile one, Profile other) =>
        (one.Killed is null || other.Killed is null || one.Killed == other.Killed)
        && (one.Injured is null || other.Injured is null || one.Injured == other.Injured)
        && Side(one.Actors, other.Actors) >= 0
        && Side(one.Recipients, other.Recipients) >= 0
        && Place(one, other) >= 1;

    private static double Dates(Profile one, Profile other)
    {
        var gap = Math.Max(0, Math.Max(one.Start, other.Start) - Math.Min(one.End, other.End));
        var bothStated = one.HasStatedDate && other.HasStatedDate;
        return (gap, bothStated) switch
        {
            (0, true) => 1,
            (0, false) => 0.8,
            (1, true) => 0.4,
            (1, false) => 0.6,
            (2, false) => 0.2,
            _ => Never,
        };
    }

    private static double Place(Profile one, Profile other)
    {
        if (one.HasPoint && other.HasPoint)
        {
            var distance = Distance.Kilometres(one.Latitude!.Value, one.Longitude!.Value, other.Latitude!.Value, other.Longitude!.Value);
            var near = NearKilometres + (one.PlacePrecision >= 2 || other.PlacePrecision >= 2 ? AroundKilometres : 0);
            return distance <= near ? 1.2 : distance <= near + AroundKilometres ? 0.5 : Never;
        }

        if (one.PlacePrecision is null || other.PlacePrecision is null)
        {
            return 0;
        }

        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
        {
            return Never;
        }

        if (string.Equals(one.Place, other.Place, StringComparison.OrdinalIgnoreCase))
        {
            return one.PlacePrecision >= 6 ? 0.4 : 1;
        }

        // A province holds its towns; two provinces are two places.
        return one.Admin1 is null || other.Admin1 is null ? 0.2
            : one.Admin1.Equals(other.Admin1, StringComparison.OrdinalIgnoreCase) ? 0.6
            : Never;
    }

    /// <summary>Talks and statements are known by their parties; where they took place is often left out.</summary>
    private static double VerbalPlace(Profile one, Profile other, double parties) =>
        parties < 1 ? Never
        : string.Equals(one.Place, other.Place, StringComparison.OrdinalIgnoreCase) ? 0.4
        : 0;

    private static double Parties(Profile one, Profile other)
    {
        var actors = Side(one.Actors, other.Actors);
        var recipients = Side(one.Recipients, other.Recipients);
        if (actors < 0 || recipients < 0)
        {
            // Who shelled whom may be told the other way round, and clashes have no direction.
            var crossed = (Side(one.Actors, other.Recipients) + Side(one.Recipients, other.Actors)) / 2;
            return Math.Max(actors + recipients, Math.Min(crossed, 0.5));
        }

        return actors + recipients;
    }

    private static double Side(IReadOnlyList<Party> one, IReadOnlyList<Party> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var best = one.Max(party => other.Max(rival => Likeness(party, rival)));
        // "Two people" contradicts nobody; only sides that are known can differ.
        return best > 0 ? best : one.Any(IsKnown) && other.Any(IsKnown) ? -0.4 : 0;
    }

    private static bool IsKnown(Party party) => party.Country is not null || party.Sector is not null;

    private static double Likeness(Party one, Party other)
    {
        if (one.Key == other.Key)
        {
            return 1;
        }

        var country = one.Country is not null && one.Country == other.Country;
        var sector = one.Sector is not null && one.Sector == other.Sector;
        var contradictory = one.Sector is not null && other.Sector is not null && !sector;
        return (country, sector) switch
        {
            (true, true) => 0.8,
            (true, false) => contradictory ? 0.2 : 0.5,
            (false, true) => one.Country is null || other.Country is null ? 0.4 : 0,
            _ => 0,
        };
    }

    private static double Numbers(Profile one, Profile other) => Number(one.Killed, other.Killed) + (Number(one.Injured, other.Injured) / 2);

    private static double Number(long? one, long? other)
    {
        if (one is not { } a || other is not { } b)
        {
            return 0;
        }

        var (least, most) = (Math.Min(a, b), Math.Max(a, b));
        // A toll of one or two is too common to say much.
        return least == most ? (most >= 3 ? 0.6 : 0.2)
            : most <= 2 * Math.Max(least, 1) ? 0.2
            : most > 10 * Math.Max(least, 1) ? -0.6
            : -0.1;
    }

    private static double Modes(Profile one, Profile other) =>
        one.Mode is null || other.Mode is null ? 0 : one.Mode == other.Mode ? 0.2 : -0.4;
}
