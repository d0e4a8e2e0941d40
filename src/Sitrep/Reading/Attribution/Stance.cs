namespace Sitrep.Reading;

/// <summary>What a claimant does with the content.</summary>
public enum Stance : byte
{
    /// <summary>Says that it is so.</summary>
    States,

    /// <summary>Says that it did it.</summary>
    ClaimsResponsibility,

    /// <summary>Says that another did it, as a reproach.</summary>
    Accuses,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says that what others reported is so.</summary>
    Confirms,

    /// <summary>Says that it may not be so.</summary>
    Doubts,
}
