namespace Sitrep.Incidents;

/// <summary>How much the places and the names of two reports speak for one happening.</summary>
internal static class PlaceLikeness
{
    private const double NearKilometres = 10;

    /// <summary>What where_prec 2 leaves open: "near", "20 km north of".</summary>
    private const double AroundKilometres = 25;

    /// <summary>Farther apart, two points may still be one place that a gazetteer has twice.</summary>
    private const double FarKilometres = 75;

    private const int CountryPrecision = 6;
    private const double Elsewhere = -2.5;
    private const double Doubtful = -0.5;
    private const double AnotherDivision = -1.5;

    /// <summary>Where it was.</summary>
    public static double Of(Profile one, Profile other)
    {
        var samePlace = Shares(one.Names.Place, other.Names.Place);
        var named = Named(one, other);
        if (one.HasPoint && other.HasPoint)
        {
            var distance = Distance.Kilometres(one.Latitude!.Value, one.Longitude!.Value, other.Latitude!.Value, other.Longitude!.Value);
            var near = NearKilometres + (one.PlacePrecision >= 2 || other.PlacePrecision >= 2 ? AroundKilometres : 0);
            // Two quarters of one city are two places.
            return distance <= near ? (samePlace || named ? 1.2 : 0.8)
                : samePlace ? 1
                : distance <= near + AroundKilometres || named ? 0.3
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

    /// <summary>Whether one names the place of the other.</summary>
    public static bool Named(Profile one, Profile other) =>
        Shares(one.Names.Place, other.Wording.Names) || Shares(other.Names.Place, one.Wording.Names);

    /// <summary>Whether two places that one article tells of are two, as far as is known.</summary>
    public static bool Contradicts(Profile one, Profile other) =>
        one.Place is not null && other.Place is not null && Of(one, other) <= (one.HasPoint && other.HasPoint ? 0.2 : -1);

    /// <summary>
    /// A place in another country than all the others of its article, or than every party, may be a namesake of the one
    /// meant.
    /// </summary>
    public static bool IsDoubtful(Profile profile) => profile.Country is { } country
        && ((profile.PresumedCountry is not null && profile.PresumedCountry != country) || (profile.PlacePrecision < CountryPrecision && HasForeignPartiesOnly(profile, country)));

    /// <summary>The countries in which an event may have been; two or more when its place is doubtful.</summary>
    public static IEnumerable<string> Countries(Profile profile) => IsDoubtful(profile)
        ? profile.Actors.Concat(profile.Recipients).Select(party => party.Country).Append(profile.Country).Append(profile.PresumedCountry)
            .OfType<string>().Where(IsState).Distinct(StringComparer.Ordinal)
        : (profile.Country ?? profile.PresumedCountry) is { } country ? [country] : [];

    private static bool IsState(string country) => country is not ("IMG" or "IGO" or "NGO" or "MNC" or "UNO");

    private static bool HasForeignPartiesOnly(Profile profile, string country)
    {
        var any = false;
        foreach (var party in profile.Actors.Concat(profile.Recipients))
        {
            if (party.Country == country)
            {
                return false;
            }

            any |= party.Country is { } known && IsState(known);
        }

        return any;
    }

    /// <summary>A province's capital often has its name, and "in Kunduz" may mean either.</summary>
    private static bool Holds(Profile one, Profile other) =>
        one.Country == other.Country && one.Place is not null && one.Place.Equals(other.Admin1, StringComparison.OrdinalIgnoreCase);

    /// <summary>Talks and statements are known by their parties; where they took place is often left out.</summary>
    public static double OfTalks(Profile one, Profile other, double parties) => (parties, Shares(one.Names.Place, other.Names.Place)) switch
    {
        // Of one state's envoys, who meet somebody in one town, one report names the ministry and another the army.
        ( >= 0.2, true) => 0.7,
        // "Mediators" and "officials" meet everywhere: without a place, somebody has to be known.
        ( >= 0.8, false) when PartyLikeness.ShareSomebodyKnown(one, other) => 0,
        _ => Sameness.Never,
    };

    private static bool Shares(uint[] one, uint[] other) => Shingles.Shared(one, other) > 0;
}
