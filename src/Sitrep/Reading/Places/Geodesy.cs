using Sitrep.Knowledge.Places;

namespace Sitrep.Reading;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
internal static class Geodesy
{
    /// <summary>Mean radius (IUGG).</summary>
    public const double EarthRadiusKm = 6371.0088;

    private const double KmPerDegree = EarthRadiusKm * Math.PI / 180;

    /// <summary>Great-circle distance in kilometres between two points in degrees (haversine).</summary>
    public static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (Radians(latitude1), Radians(latitude2));
        var (north, east) = (Math.Sin((b - a) / 2), Math.Sin(Radians(longitude2 - longitude1) / 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(north * north + Math.Cos(a) * Math.Cos(b) * east * east)));
    }

    /// <summary>The same between two places of the gazetteer.</summary>
    public static double DistanceKm(in PackedPlace left, in PackedPlace right)
    {
        const double Unit = PackedPlace.UnitsPerDegree;
        return DistanceKm(left.Latitude / Unit, left.Longitude / Unit, right.Latitude / Unit, right.Longitude / Unit);
    }

    /// <summary>The point some kilometres north and east of another; good to a per cent up to a few hundred kilometres.</summary>
    public static (double Latitude, double Longitude) Move(double latitude, double longitude, double northKm, double eastKm)
    {
        var moved = Math.Clamp(latitude + northKm / KmPerDegree, -90, 90);
        var east = longitude + eastKm / (KmPerDegree * Math.Max(0.01, Math.Cos(Radians(latitude))));
        return (moved, east > 180 ? east - 360 : east < -180 ? east + 360 : east);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
