namespace Sitrep.Incidents;

/// <summary>How much the parties of two reports speak for one happening.</summary>
internal static class PartyLikeness
{
    private const string Civilian = "CVL";
    private const string Unidentified = "UAF";

    /// <summary>Both sides together.</summary>
    public static double Of(Profile one, Profile other)
    {
        var at = EventFamilies.IsVerbal(one.Type) ? default : Home.Of(one, other);
        var actors = Side(one.Actors, other.Actors, at);
        var recipients = Side(one.Recipients, other.Recipients, at);
        if (actors < 0 || recipients < 0)
        {
            // Who shelled whom may be told the other way round, and clashes have no direction.
            return Math.Max(actors + recipients, Math.Min(Crossed(one, other, at) / 2, 0.5));
        }

        return actors + recipients;
    }

    /// <summary>Whether one tells of a battle from one side and the other from the other: who acts in one is acted on in the other.</summary>
    public static bool AreCrossed(Profile one, Profile other) => Crossed(one, other, Home.Of(one, other)) > 0;

    /// <summary>Whether one state, one organisation or one person of the dictionary is party to both.</summary>
    public static bool ShareSomebodyKnown(Profile one, Profile other) =>
        one.Actors.Concat(one.Recipients).Any(party => other.Actors.Concat(other.Recipients).Any(rival =>
            (party.Country is not null && party.Country == rival.Country) || (party.Key == rival.Key && party.Key.Contains('-', StringComparison.Ordinal))));

    private static double Crossed(Profile one, Profile other, Home at) => Side(one.Actors, other.Recipients, at) + Side(one.Recipients, other.Actors, at);

    private static double Side(IReadOnlyList<Party> one, IReadOnlyList<Party> other, Home at)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var best = one.Max(party => other.Max(rival => Likeness(party, rival, at)));
        // "Two people" contradicts nobody; only sides that are known can differ.
        return best > 0 ? best : one.Any(party => IsKnown(party, at)) && other.Any(rival => IsKnown(rival, at)) ? -0.4 : 0;
    }

    private static bool IsKnown(Party party, Home at) =>
        (party.Country is not null && !at.Has(party.Country)) || party.Sector is not (null or Civilian or Unidentified);

    private static double Likeness(Party one, Party other, Home at)
    {
        // "People" and "gunmen" are in nearly every report, and most parties are of the country where it happened.
        var sector = one.Sector is not (null or Civilian or Unidentified) && one.Sector == other.Sector;
        var country = one.Country is not null && one.Country == other.Country;
        var foreign = country && !at.Has(one.Country);
        if (one.Key == other.Key)
        {
            // A name says more than a description: "eight policemen".
            return !one.Key.Contains(' ', StringComparison.Ordinal) ? 1 : sector ? 0.6 : 0.3;
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

    /// <summary>Where the two reports have it, in which most parties are of the country. One order of the two is as good as the other.</summary>
    private readonly record struct Home(string? One, string? Other)
    {
        public static Home Of(Profile one, Profile other) => new(one.Country ?? one.PresumedCountry, other.Country ?? other.PresumedCountry);

        public bool Has(string? country) => country is not null && (country == One || country == Other);
    }
}
