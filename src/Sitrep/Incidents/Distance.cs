namespace Sitrep.Incidents;

/// <summary>Distances on the earth.</summary>
public static class Distance
{
    private const double EarthRadiusKilometres = 6371;

    /// <summary>Great-circle distance in kilometres between two points in degrees (haversine formula).</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var height = Square(Math.Sin(Radians(otherLatitude - latitude) / 2));
        var width = Square(Math.Sin(Radians(otherLongitude - longitude) / 2));
        var chord = height + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * width);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
