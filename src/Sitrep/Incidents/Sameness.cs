namespace Sitrep.Incidents;

/// <summary>How likely two events are accounts of one happening. Symmetric: no order of arrival can change it.</summary>
/// <remarks>
/// The tolerances follow what human coders of several reports of one event left standing (MAVERICK, 407 events with
/// several reports): start dates agree within a day for three quarters, places lie within 10 km for nine in ten.
/// </remarks>
public static class Sameness
{
    /// <summary>From here on two events are taken to be the same happening.</summary>
    public const double Threshold = 1.8;

    private const double Never = double.NegativeInfinity;
    private const double NearKilometres = 10;

    /// <summary>What where_prec 2 leaves open: "near", "20 km north of".</summary>
    private const double AroundKilometres = 25;

    /// <summary>Farther apart, two points may still be one place that a gazetteer has twice.</summary>
    private const double FarKilometres = 75;

    private const int LeastWords = 3;
    private const int SummaryDays = 10;
    private const int LaterDays = 7;
    private const int Telling = 6;

    /// <summary>Modes of assault that reporters take for one another.</summary>
    private static readonly string[][] AlikeModes =
        [["explosives", "suicide-attack"], ["aerial", "drone", "heavy-weapons", "explosives"], ["firearms", "targeted"], ["aerial", "firearms"]];

    private const string Abduction = "abduct";
    private const string Civilian = "CVL";
    private const string Unidentified = "UAF";
    private const double Elsewhere = -2.5;
    private const double Doubtful = -0.5;
    private const double AnotherDivision = -1.5;

    /// <summary>A score; no likeness at all is about 0, everything alike about 5, minus infinity means never.</summary>
    public static double Score(Profile one, Profile other)
    {
        if (EventFamilies.Of(one.Type) != EventFamilies.Of(other.Type) || one.IsActual != other.IsActual || one.SumsUp != other.SumsUp)
        {
            return Never;
        }

        var dates = Dates(one, other);
        if (dates == Never)
        {
            return Never;
        }

        var parties = Parties(one, other);
        var isVerbal = EventFamilies.IsVerbal(one.Type);
        var place = isVerbal ? VerbalPlace(one, other, parties) : Place(one, other);
        var names = isVerbal ? 0 : Names(one, other);
        var words = isVerbal ? 0 : Words(one.Wording, other.Wording);
        var type = one.Type == other.Type ? 0 : -0.8;
        return dates + place + names + words + parties + Numbers(one, other) + Modes(one, other) + type;
    }

    /// <summary>Whether an event that sums up counts another among its happenings.</summary>
    public static bool Covers(Profile summary, Profile one)
    {
        // "In a week of fighting", told without a day, ends with its report.
        var start = summary.HasStatedDate ? summary.Start : summary.End - SummaryDays;
        var (country, rival) = (summary.Country ?? summary.PresumedCountry, one.Country ?? one.PresumedCountry);
        return summary.SumsUp && !one.SumsUp && summary.IsActual == one.IsActual
            && EventFamilies.Of(summary.Type) == EventFamilies.Of(one.Type)
            && one.End >= start && one.Start <= summary.End
            && country is not null && country == rival
            && (summary.Admin1 is null || one.Admin1 is null || summary.Admin1.Equals(one.Admin1, StringComparison.OrdinalIgnoreCase))
            && !(one.Killed > summary.Killed);
    }

    /// <summary>Whether one tells again, later, of what the other told as news: an anniversary, a trial, a funeral.</summary>
    public static bool Follows(Profile one, Profile other) =>
        one.KnownDay - one.End >= LaterDays && other.KnownDay - other.End < LaterDays;

    /// <summary>
    /// Whether two events of one article may still be one happening told twice ("an attack killed 11"), though their coder
    /// held them apart: neither contradicts the other in number, parties or place.
    /// </summary>
    public static bool MayRepeat(Profile one, Profile other) =>
        (one.Killed is null || other.Killed is null || one.Killed == other.Killed)
        && (one.Injured is null || other.Injured is null || one.Injured == other.Injured)
        && Side(one.Actors, other.Actors, one.Country) >= 0
        && Side(one.Recipients, other.Recipients, one.Country) >= 0
        && Place(one, other) >= 0.9;

    private static double Dates(Profile one, Profile other)
    {
        var gap = Math.Max(0, Math.Max(one.Start, other.Start) - Math.Min(one.End, other.End));
        if (one.HasStatedDate && other.HasStatedDate)
        {
            return gap switch { 0 => 1, 1 => 0.4, 2 => -1.5, _ => Never };
        }

        // What is told without a day was mostly on the day of its report or the day before.
        var late = Math.Abs(one.End - other.End);
        var oneStated = one.HasStatedDate || other.HasStatedDate;
        // An outlet tells its news once: what it tells the next day, without a day, is that day's.
        var isNextNews = late > 0 && !oneStated && one.Outlet is not null && one.Outlet == other.Outlet;
        return (gap, late) switch
        {
            (0, 1) when isNextNews => 0.1,
            (0, <= 1) => 0.8,
            (0, 2) => oneStated ? 0.6 : 0.2,
            (0, _) => oneStated ? 0.4 : -0.3,
            (1, _) => 0,
            _ => Never,
        };
    }

    private static double Place(Profile one, Profile other)
    {
        var samePlace = Shares(one.Names.Place, other.Names.Place);
        var named = Shares(one.Names.Place, other.Wording.Names) || Shares(other.Names.Place, one.Wording.Names);
        if (one.HasPoint && other.HasPoint)
        {
            var distance = Distance.Kilometres(one.Latitude!.Value, one.Longitude!.Value, other.Latitude!.Value, other.Longitude!.Value);
            var near = NearKilometres + (one.PlacePrecision >= 2 || other.PlacePrecision >= 2 ? AroundKilometres : 0);
            // Two quarters of one city are two places.
            return distance <= near ? (samePlace || named ? 1.2 : 0.8)
                : samePlace ? 1
                : distance <= near + AroundKilometres ? 0.5
                : named ? 0.3
                : Holds(one, other) || Holds(other, one) ? 0
                : distance <= FarKilometres ? 0
                : IsDoubtful(one) || IsDoubtful(other) ? Doubtful
                : Elsewhere;
        }

        // Who leaves the place out, or names a village that no gazetteer has, may still name what the other names.
        if (samePlace || named)
        {
            return samePlace ? 1 : 0.8;
        }

        var (country, rival) = (one.Country ?? one.PresumedCountry, other.Country ?? other.PresumedCountry);
        if (country is null || rival is null)
        {
            return 0;
        }

        if (country != rival)
        {
            return one.Country is null || other.Country is null || IsDoubtful(one) || IsDoubtful(other) ? Doubtful : Elsewhere;
        }

        // A province holds its towns; two provinces are two places.
        return one.Admin1 is null || other.Admin1 is null ? 0.2
            : one.Admin1.Equals(other.Admin1, StringComparison.OrdinalIgnoreCase) ? 0.6
            : AnotherDivision;
    }

    /// <summary>A place in another country than all the others of its article may be a namesake of the one meant.</summary>
    private static bool IsDoubtful(Profile profile) =>
        profile.Country is not null && profile.PresumedCountry is not null && profile.Country != profile.PresumedCountry;

    /// <summary>A province's capital often has its name, and "in Kunduz" may mean either.</summary>
    private static bool Holds(Profile one, Profile other) =>
        one.Country == other.Country && one.Place is not null && one.Place.Equals(other.Admin1, StringComparison.OrdinalIgnoreCase);

    /// <summary>What else than the place the reports name: two markets of one city are two places.</summary>
    private static double Names(Profile one, Profile other)
    {
        var (mine, shared) = OwnNames(one.Names, other.Names);
        var (theirs, _) = OwnNames(other.Names, one.Names);
        var placed = one.HasPoint && other.HasPoint;
        return shared switch
        {
            0 => mine > 0 && theirs > 0 ? -0.25 : 0,
            1 => placed ? 0.4 : 0.8,
            2 => placed ? 0.6 : 1,
            _ => placed ? 0.8 : 1.2,
        };
    }

    /// <summary>How many names one has beside the places of both, and how many of these the other has too.</summary>
    private static (int Own, int Shared) OwnNames(ProfileNames one, ProfileNames other)
    {
        var (own, shared) = (0, 0);
        foreach (var name in one.Others)
        {
            if (Array.IndexOf(other.Place, name) < 0 && Array.IndexOf(other.Division, name) < 0)
            {
                own++;
                shared += Array.IndexOf(other.Others, name) >= 0 ? 1 : 0;
            }
        }

        return (own, shared);
    }

    /// <summary>What the reports tell of: the market, the bus, the clinic.</summary>
    private static double Words(Wording one, Wording other)
    {
        var least = Math.Min(one.Words.Length, other.Words.Length);
        return least < LeastWords ? 0 : (Shared(one.Words, other.Words) / (double)least) switch
        {
            >= 0.5 => 0.7,
            >= 0.35 => 0.5,
            >= 0.2 => 0.25,
            0 => -0.15,
            _ => 0,
        };
    }

    private static bool Shares(uint[] one, uint[] other) => Shared(one, other) > 0;

    private static int Shared(uint[] one, uint[] other) => Shingles.Shared(one, other);

    /// <summary>Talks and statements are known by their parties; where they took place is often left out.</summary>
    private static double VerbalPlace(Profile one, Profile other, double parties) =>
        parties < 0.8 ? Never
        : Shares(one.Names.Place, other.Names.Place) ? 0.7
        : 0;

    private static double Parties(Profile one, Profile other)
    {
        var at = EventFamilies.IsVerbal(one.Type) ? null : one.Country ?? one.PresumedCountry;
        var actors = Side(one.Actors, other.Actors, at);
        var recipients = Side(one.Recipients, other.Recipients, at);
        if (actors < 0 || recipients < 0)
        {
            // Who shelled whom may be told the other way round, and clashes have no direction.
            var crossed = (Side(one.Actors, other.Recipients, at) + Side(one.Recipients, other.Actors, at)) / 2;
            return Math.Max(actors + recipients, Math.Min(crossed, 0.5));
        }

        return actors + recipients;
    }

    private static double Side(IReadOnlyList<Party> one, IReadOnlyList<Party> other, string? at)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var best = one.Max(party => other.Max(rival => Likeness(party, rival, at)));
        // "Two people" contradicts nobody; only sides that are known can differ.
        return best > 0 ? best : one.Any(party => IsKnown(party, at)) && other.Any(rival => IsKnown(rival, at)) ? -0.4 : 0;
    }

    private static bool IsKnown(Party party, string? at) =>
        (party.Country is not null && party.Country != at) || party.Sector is not (null or Civilian or Unidentified);

    private static double Likeness(Party one, Party other, string? at)
    {
        // "People" and "gunmen" are in nearly every report, and most parties are of the country where it happened.
        var sector = one.Sector is not (null or Civilian or Unidentified) && one.Sector == other.Sector;
        var country = one.Country is not null && one.Country == other.Country;
        var foreign = country && one.Country != at;
        if (one.Key == other.Key)
        {
            // A name says more than a description: "eight policemen".
            return !one.Key.Contains(' ', StringComparison.Ordinal) || (country && sector) ? 1 : sector ? 0.6 : 0.3;
        }

        var contradictory = one.Sector is not null && other.Sector is not null && !sector;
        return (country, sector) switch
        {
            (true, true) => foreign ? 0.8 : 0.5,
            (true, false) => foreign ? (contradictory ? 0.2 : 0.5) : contradictory ? 0 : 0.1,
            (false, true) => one.Country is null || other.Country is null ? 0.4 : 0.1,
            _ => 0,
        };
    }

    private static double Numbers(Profile one, Profile other)
    {
        // Tolls rise for days: a later, greater number contradicts nothing.
        var (early, late) = one.KnownDay <= other.KnownDay ? (one, other) : (other, one);
        var mayRise = late.KnownDay > early.KnownDay;
        return Number(early.Killed, late.Killed, mayRise) + (Number(early.Injured, late.Injured, mayRise) / 2);
    }

    private static double Number(long? early, long? late, bool mayRise)
    {
        if (early is not { } a || late is not { } b)
        {
            return 0;
        }

        var (least, most) = (Math.Max(1, Math.Min(a, b)), Math.Max(a, b));
        // A small toll is too common to say much.
        return a == b ? (most >= Telling ? 0.6 : 0.2)
            : most <= 2 * least ? 0.2
            : mayRise && b > a && most <= 10 * least ? 0
            : most <= 4 * least ? -0.1
            : most <= 10 * least || (mayRise && b > a) ? -0.4
            : -0.8;
    }

    private static double Modes(Profile one, Profile other) =>
        one.Mode == other.Mode ? (one.Mode is null ? 0 : 0.2)
        : one.Mode is Abduction || other.Mode is Abduction ? -0.6
        : one.Mode is null || other.Mode is null ? 0
        : Array.Exists(AlikeModes, alike => alike.Contains(one.Mode) && alike.Contains(other.Mode)) ? 0
        : -0.6;
}
