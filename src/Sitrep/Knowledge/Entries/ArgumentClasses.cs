namespace Sitrep.Knowledge;

/// <summary>What an argument may be.</summary>
[Flags]
public enum ArgumentClasses : byte
{
    /// <summary>Anything.</summary>
    Any = 0,

    /// <summary>A known actor, or a noun for a role.</summary>
    Actor = 1,

    /// <summary>A person or persons.</summary>
    Person = 2,

    /// <summary>A place.</summary>
    Place = 4,

    /// <summary>A weapon or munition.</summary>
    Weapon = 8,

    /// <summary>A building or other structure.</summary>
    Building = 16,

    /// <summary>A number.</summary>
    Number = 32,

    /// <summary>An armed group that is no state's: rebels, gangs, gunmen whom nobody names, militias (PLOVER's REB, CRM, UAF and PRM).</summary>
    Irregular = 64,
}
