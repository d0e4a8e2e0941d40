namespace Sitrep.Knowledge.Places;

/// <summary>What a place of the gazetteer is.</summary>
public enum PlaceKind : byte
{
    /// <summary>A state or territory.</summary>
    Country,

    /// <summary>A first-order division: province, governorate, state.</summary>
    Admin1,

    /// <summary>A second-order division: district, county.</summary>
    Admin2,

    /// <summary>A city, town or village.</summary>
    Town,

    /// <summary>A quarter of a town.</summary>
    Quarter,

    /// <summary>An area without a point of its own: a region, river, sea, range or border.</summary>
    Area,

    /// <summary>A camp, base, crossing or other spot.</summary>
    Site,
}

/// <summary>What a town is the seat of.</summary>
public enum PlaceSeat : byte
{
    /// <summary>Nothing larger than itself.</summary>
    None,

    /// <summary>A second-order or smaller division.</summary>
    District,

    /// <summary>A first-order division.</summary>
    Province,

    /// <summary>The state.</summary>
    Country,
}
