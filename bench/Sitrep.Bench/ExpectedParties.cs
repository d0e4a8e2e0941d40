using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Bench;

/// <summary>
/// Who a report's marks say takes part: lists apart by <c>;</c> any of which will do, parties apart by commas, ways to code one party
/// apart by <c>|</c>. A party is country, sector or both, or words in quotes; <c>-</c> is nobody, <c>?</c> is not compared.
/// </summary>
/// <remarks>A sector that the mark does not name must be absent, the government's or unknown; a country that it does not name must be absent.</remarks>
internal sealed class ExpectedParties
{
    private static readonly HashSet<string> Sectors = new(StringComparer.Ordinal)
    {
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    };

    private readonly string[][][] _lists;

    /// <summary>Reads marks; null compares nothing.</summary>
    public ExpectedParties(string? marks) =>
        _lists = marks is null ? [] : [.. marks.Split(';').Select(static list =>
            list.Split(',').Select(static party => party.Split('|', StringSplitOptions.TrimEntries)).ToArray())];

    /// <summary>Whether one of the lists is met, each party once and none left over.</summary>
    public bool Hold(IReadOnlyList<Actor> actors, Func<Actor, string> words) =>
        _lists.Length == 0 || _lists.Any(list => list is [["?"]] || Meets(list, 0, [.. actors], words));

    private static bool Meets(string[][] list, int at, List<Actor> left, Func<Actor, string> words)
    {
        if (at == list.Length)
        {
            return left.Count == 0;
        }

        foreach (var way in list[at])
        {
            if (way == "-" && Meets(list, at + 1, left, words))
            {
                return true;
            }

            foreach (var actor in left)
            {
                if (Is(way, actor, words) && Meets(list, at + 1, [.. left.Where(other => other != actor)], words))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(string way, Actor actor, Func<Actor, string> words)
    {
        if (way.StartsWith('"'))
        {
            return words(actor).Contains(way.Trim('"'), StringComparison.OrdinalIgnoreCase);
        }

        var codes = way.Split(' ');
        var sector = Array.Find(codes, Sectors.Contains);
        var country = Array.Find(codes, static code => !Sectors.Contains(code));
        return actor.Country == country && (sector is null ? actor.Sector is null or "GOV" or "UNK" : actor.Sector == sector);
    }
}
