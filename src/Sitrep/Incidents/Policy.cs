namespace Sitrep.Incidents;

/// <summary>How the differing claims of several reports become one value.</summary>
/// <remarks>
/// Conservative, informative and representative as published with the package eventreport (Uppsala University) for the
/// MAVERICK data.
/// </remarks>
public enum Policy
{
    /// <summary>The most frequent value; of several, the smallest number.</summary>
    Representative,

    /// <summary>The least number, the least precise place, the widest dates.</summary>
    Conservative,

    /// <summary>The greatest number, the most precise place, the narrowest dates.</summary>
    Informative,

    /// <summary>The least number.</summary>
    Minimum,

    /// <summary>The middle number; between two, their mean.</summary>
    Median,

    /// <summary>The greatest number.</summary>
    Maximum,

    /// <summary>All reports' numbers added up: what counting reports instead of happenings does.</summary>
    Sum,

    /// <summary>What the latest report says.</summary>
    Latest,

    /// <summary>The least of the low, the median of the best and the greatest of the high values.</summary>
    LowBestHigh,

    /// <summary>The least of the low values.</summary>
    Low,

    /// <summary>The median of the best values.</summary>
    Best,

    /// <summary>The greatest of the high values.</summary>
    High,

    /// <summary>What one claimant says: the latest of it.</summary>
    Claimant,
}
