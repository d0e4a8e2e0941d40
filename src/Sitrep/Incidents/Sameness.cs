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

    internal const double Never = double.NegativeInfinity;
    private const int SummaryDays = 10;
    private const int LaterDays = 7;
    private const int Telling = 6;
    private const int Massacre = 30;

    /// <summary>Numbers from which on headlines round them, and to what part of them.</summary>
    private const int LeastRounded = 20;
    private const int RoundedTo = 10;

    /// <summary>No toll of a day rises to more than so many times itself.</summary>
    private const int Steepest = 20;

    /// <summary>Modes of assault that reporters take for one another.</summary>
    private static readonly string[][] AlikeModes =
        [
            ["explosives", "suicide-attack"], ["aerial", "drone", "heavy-weapons", "explosives"], ["firearms", "targeted"], ["aerial", "firearms"], ["firearms", "primitive"],
            // Those who march also burn tyres and bar the road.
            ["demo", "riot", "obstruct"],
        ];

    /// <summary>What a headline leaves out is in the text below it.</summary>
    private const double Headline = 0.8;

    private const string Abduction = "abduct";

    /// <summary>Who kills the guards may burn the school too.</summary>
    private const string Destruction = "destroy";

    /// <summary>A score; no likeness at all is about 0, everything alike about 5, minus infinity means never.</summary>
    public static double Score(Profile one, Profile other) => Of(one, other).Score;

    /// <summary>What speaks for one happening and what against it.</summary>
    internal static Likeness Of(Profile one, Profile other)
    {
        if (EventFamilies.Of(one.Type) != EventFamilies.Of(other.Type) || one.IsActual != other.IsActual || one.SumsUp != other.SumsUp)
        {
            return Likeness.None;
        }

        var dates = Dates(one, other);
        if (dates == Never)
        {
            return Likeness.None;
        }

        var parties = PartyLikeness.Of(one, other);
        var isVerbal = EventFamilies.IsVerbal(one.Type);
        return new Likeness(
            Dates: dates,
            Place: isVerbal ? PlaceLikeness.OfTalks(one, other, parties) : PlaceLikeness.Of(one, other),
            Names: isVerbal ? 0 : WordingLikeness.OfNames(one, other),
            Words: isVerbal ? 0 : WordingLikeness.OfWords(one.Wording, other.Wording),
            Parties: parties,
            Numbers: Numbers(one, other),
            Mode: Modes(one, other),
            Type: one.Type == other.Type ? 0 : -0.8,
            Headline: IsHeadlineOf(one, other) ? Headline : 0);
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
            && !(one.Killed?.Least > summary.Killed?.Least);
    }

    /// <summary>Whether one tells again, later, of what the other told as news: an anniversary, a trial, a funeral.</summary>
    public static bool Follows(Profile one, Profile other) =>
        one.KnownDay - one.End >= LaterDays && other.KnownDay - other.End < LaterDays;

    /// <summary>
    /// Whether two events of one article may still be one happening told twice ("an attack killed 11"), though their coder
    /// held them apart: neither contradicts the other in number, day, parties or place.
    /// </summary>
    public static bool MayRepeat(Profile one, Profile other) =>
        !one.IsSetApart && !other.IsSetApart
        // In a battle each side counts its own and the other's dead.
        && (PartyLikeness.AreCrossed(one, other) || (MayEqual(one.Killed, other.Killed, one.InTitle || other.InTitle) && MayEqual(one.Injured, other.Injured, one.InTitle || other.InTitle)))
        && !(one.HasStatedDate && other.HasStatedDate && (one.Start > other.End || other.Start > one.End))
        // A headline names whom the text describes, and who attacks in a sentence is often left out where it tells of the dead.
        && (one.InTitle || other.InTitle || one.Wording.Shingles.AsSpan().SequenceEqual(other.Wording.Shingles)
            || PartyLikeness.Of(one, other) >= 0)
        && !PlaceLikeness.Contradicts(one, other);

    /// <summary>Whether one is what the headline says of the other.</summary>
    private static bool IsHeadlineOf(Profile one, Profile other) =>
        one.Article is not null && one.Article == other.Article && one.InTitle != other.InTitle && MayRepeat(one, other);

    /// <summary>Whether two numbers of one article may be one; a headline rounds: "more than 130", "nearly 200".</summary>
    private static bool MayEqual(Toll? one, Toll? other, bool rounded) => one is not { } a || other is not { } b || a.Overlaps(b)
        || (rounded && Math.Min(a.Least, b.Least) is >= LeastRounded and var least && RoundedTo * Math.Abs(a.Least - b.Least) <= least);

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
            ( <= LaterDays, _) when oneStated && IsOneMassacre(one, other) => 0.2,
            _ => Never,
        };
    }

    /// <summary>So many dead at one place are told for days: "138 villagers died at Solhan", in a report without a day.</summary>
    private static bool IsOneMassacre(Profile one, Profile other) =>
        one.Killed is { Least: >= Massacre and var a } && other.Killed is { Least: >= Massacre and var b } && 2 * Math.Max(a, b) <= 3 * Math.Min(a, b)
        && Shingles.Shared(one.Names.Place, other.Names.Place) > 0;

    private static double Numbers(Profile one, Profile other)
    {
        // Tolls rise for days: a later, greater number contradicts nothing.
        var (early, late) = one.KnownDay <= other.KnownDay ? (one, other) : (other, one);
        // Those of two days are two.
        var mayRise = late.KnownDay > early.KnownDay && !(one.HasStatedDate && other.HasStatedDate && (one.Start > other.End || other.Start > one.End));
        return Number(early.Killed, late.Killed, mayRise) + (Number(early.Injured, late.Injured, mayRise) / 2);
    }

    /// <summary>How alike the numbers of two events are; null where one of them has none.</summary>
    internal static double? ToldNumbers(Profile one, Profile other) =>
        (one.Killed is not null && other.Killed is not null) || (one.Injured is not null && other.Injured is not null) ? Numbers(one, other) : null;

    private static double Number(Toll? early, Toll? late, bool mayRise)
    {
        if (early is not { } earlier || late is not { } later)
        {
            return 0;
        }

        if (earlier != later && earlier.Overlaps(later))
        {
            return 0.2;
        }

        var (a, b) = (earlier.Least, later.Least);
        var (least, most) = (Math.Max(1, Math.Min(a, b)), Math.Max(a, b));
        // A small toll is too common to say much, and so many dead are rare enough without being told alike.
        return a == b ? (most >= Telling ? 0.6 : 0.2)
            : least >= Massacre && 2 * most <= 3 * least ? 0.6
            : most <= 2 * least ? 0.2
            : mayRise && b > a && most <= 10 * least ? 0
            : most <= 4 * least ? -0.1
            : most <= 10 * least || (mayRise && b > a && most <= Steepest * least) ? -0.8
            : -1.2;
    }

    /// <summary>Who raids a village kills some and takes others along.</summary>
    private static bool IsAbductionOnly(Profile one) => one.Mode is Abduction && one.Killed is null;

    private static double Modes(Profile one, Profile other) =>
        one.Mode == other.Mode ? (one.Mode is null ? 0 : 0.2)
        : IsAbductionOnly(one) || IsAbductionOnly(other) ? -0.6
        : one.Mode is Abduction || other.Mode is Abduction ? 0
        : one.Mode is null or Destruction || other.Mode is null or Destruction ? 0
        : Array.Exists(AlikeModes, alike => alike.Contains(one.Mode) && alike.Contains(other.Mode)) ? 0
        : -0.6;
}
