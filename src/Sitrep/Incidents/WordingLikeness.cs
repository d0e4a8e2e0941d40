namespace Sitrep.Incidents;

/// <summary>How much what two reports name and tell of, beside place and parties, speaks for one happening.</summary>
internal static class WordingLikeness
{
    private const int LeastWords = 3;

    /// <summary>What else than the place the reports name: two markets of one city are two places.</summary>
    public static double OfNames(Profile one, Profile other)
    {
        var (mine, shared) = OwnNames(one.Names, other.Names);
        var (theirs, _) = OwnNames(other.Names, one.Names);
        var placed = one.HasPoint && other.HasPoint;
        // Two quarters of one city: that both name the city says no more than that.
        if (one.Names.Place.Length > 0 && other.Names.Place.Length > 0 && !PlaceLikeness.Named(one, other) && !placed)
        {
            return shared > 0 ? 0.2 : mine > 0 && theirs > 0 ? -0.25 : 0;
        }

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
    public static double OfWords(Wording one, Wording other)
    {
        var least = Math.Min(one.Words.Length, other.Words.Length);
        return least < LeastWords ? 0 : (Shingles.Shared(one.Words, other.Words) / (double)least) switch
        {
            >= 0.5 => 0.7,
            >= 0.35 => 0.5,
            >= 0.2 => 0.25,
            0 => -0.15,
            _ => 0,
        };
    }
}
