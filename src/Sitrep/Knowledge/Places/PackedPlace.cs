namespace Sitrep.Knowledge.Places;

/// <summary>A place as it lies in the file: 20 bytes.</summary>
/// <param name="Id">GeoNames id; 0 for none.</param>
/// <param name="Latitude">In units of 1/<see cref="UnitsPerDegree"/> degree.</param>
/// <param name="Longitude">In the same units.</param>
/// <param name="Name">Offset of its name: a byte of length and then UTF-8.</param>
/// <param name="Link">From the lowest bit: 19 bits of parent, 3 of kind, 2 of seat, 8 of population (8 log2 (n + 1)).</param>
internal readonly record struct PackedPlace(int Id, int Latitude, int Longitude, int Name, uint Link)
{
    public const int UnitsPerDegree = 100_000;

    public int Parent => (int)(Link & GazetteerLayer.MostPlaces);

    public PlaceKind Kind => (PlaceKind)((Link >> GazetteerLayer.PlaceBits) & 7);

    public PlaceSeat Seat => (PlaceSeat)((Link >> 22) & 3);

    /// <summary>log2 of the population and one.</summary>
    public double LogPopulation => (Link >> 24) / 8.0;

    public static uint Pack(int parent, PlaceKind kind, PlaceSeat seat, int population) =>
        (uint)parent | ((uint)kind << GazetteerLayer.PlaceBits) | ((uint)seat << 22) | ((uint)Math.Clamp(population, 0, 255) << 24);
}
