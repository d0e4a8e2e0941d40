namespace Sitrep.Reading;

/// <summary>Which of two sectors in one phrase says more: "rebel commander" is REB, "military court" is JUD.</summary>
internal static class SectorRank
{
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "UNK", "UAF", "CVL", "SOC" };

    private static readonly HashSet<string> Partisan = new(StringComparer.Ordinal)
    {
        "REB", "COP", "OPP", "PTY", "PRM", "SPY", "CRM", "LAB", "MED", "EDU", "JRN", "REL", "REF", "LEG", "JUD",
    };

    /// <summary>Whether a modifier's sector replaces the sector of the head noun; "right-wing gunmen" are no party.</summary>
    public static bool Outranks(string? modifier, string head) =>
        modifier is not null && modifier != head && !Vague.Contains(modifier) && !(modifier == "PTY" && head == "UAF")
        && (Vague.Contains(head) || (Partisan.Contains(modifier) && head is "MIL" or "GOV" or "ELI"));
}
