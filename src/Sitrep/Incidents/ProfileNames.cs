namespace Sitrep.Incidents;

/// <summary>Names of an event's places and of what else its report names, by their <see cref="NameSkeleton"/>; ascending.</summary>
internal sealed class ProfileNames(Profile profile)
{
    /// <summary>The place; none of a country, but what is known only to lie in one has its own.</summary>
    public uint[] Place { get; } = PlaceOf(profile);

    /// <summary>The first-order division.</summary>
    public uint[] Division { get; } = Of(profile.Admin1);

    /// <summary>What else the report names.</summary>
    public uint[] Others { get; } =
        [.. profile.Wording.Names.Except(PlaceOf(profile)).Except(Of(profile.Admin1))];

    /// <summary>Whether they are this profile's: a copy with another place has others.</summary>
    public bool AreOf(Profile other) => ReferenceEquals(other.Place, profile.Place) && ReferenceEquals(other.Admin1, profile.Admin1)
        && ReferenceEquals(other.Wording, profile.Wording) && other.PlacePrecision == profile.PlacePrecision;

    private static uint[] PlaceOf(Profile profile) =>
        profile.PlacePrecision >= 6 ? [.. Of(profile.Place).Intersect(profile.Wording.Names)] : Of(profile.Place);

    private static uint[] Of(string? name) => name is null ? [] : Shingles.Distinct([.. NameSkeleton.Of(name).Select(hash => hash | 1u)]);
}
