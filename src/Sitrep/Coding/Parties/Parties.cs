using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The two sides of an event, and who among them is a state's, an armed group's or a civilian.</summary>
/// <param name="Actors">Who acts; all parties of a symmetric event.</param>
/// <param name="Recipients">Who it is done to.</param>
internal readonly record struct Parties(IReadOnlyList<Actor> Actors, IReadOnlyList<Actor> Recipients)
{
    private static readonly HashSet<string> StateForces = new(StringComparer.Ordinal) { "MIL", "COP", "GOV", "SPY", "PRM" };
    private static readonly HashSet<string> ArmedGroups = new(StringComparer.Ordinal) { "REB", "UAF", "CRM" };
    private static readonly HashSet<string> Civilians = new(StringComparer.Ordinal)
    {
        "CVL", "REF", "EDU", "MED", "JRN", "BUS", "AGR", "LAB", "REL", "SOC", "LEG", "JUD", "ELI", "PTY", "OPP",
    };

    /// <summary>Whether two armed sides meet: one acts on the other, or both act.</summary>
    public bool AreBothArmed => Actors.Any(IsArmed) && (Recipients.Any(IsArmed) || (Recipients.Count == 0 && Actors.Count(IsArmed) > 1));

    /// <summary>Whether an actor is of a state or a group that bears arms.</summary>
    public static bool IsArmed(Actor actor) => IsState(actor) || IsGroup(actor);

    /// <summary>Whether an actor is a state or its forces.</summary>
    public static bool IsState(Actor actor) =>
        actor.Sector is { } sector ? StateForces.Contains(sector) : actor.Country is { Length: 3 } and not ("IGO" or "NGO" or "IMG" or "MNC");

    /// <summary>Whether an actor is an organised armed group of no state.</summary>
    public static bool IsGroup(Actor actor) => actor.Sector is { } sector && ArmedGroups.Contains(sector);

    /// <summary>Whether an actor is unarmed.</summary>
    public static bool IsCivilian(Actor actor) => actor.Sector is { } sector && Civilians.Contains(sector);
}
