namespace Sitrep.Training;

/// <summary>
/// The middle of the least convex shape round some points: where a division lies, as far as its towns tell. Their mean
/// would lie where most of them are.
/// </summary>
internal static class ConvexHull
{
    /// <summary>Centroid of the hull, in the degrees of the points; their mean when they span no area.</summary>
    public static (double Latitude, double Longitude) Middle(IReadOnlyList<(double Latitude, double Longitude)> points)
    {
        var hull = Of(points);
        var (area, latitude, longitude) = (0.0, 0.0, 0.0);
        for (var i = 0; i < hull.Count; i++)
        {
            var (a, b) = (hull[i], hull[(i + 1) % hull.Count]);
            var cross = a.Longitude * b.Latitude - b.Longitude * a.Latitude;
            area += cross / 2;
            latitude += (a.Latitude + b.Latitude) * cross / 6;
            longitude += (a.Longitude + b.Longitude) * cross / 6;
        }

        return Math.Abs(area) < 1e-6
            ? (points.Average(point => point.Latitude), points.Average(point => point.Longitude))
            : (latitude / area, longitude / area);
    }

    // Andrew's monotone chain (1979).
    private static List<(double Latitude, double Longitude)> Of(IReadOnlyList<(double Latitude, double Longitude)> points)
    {
        var sorted = points.Distinct().OrderBy(point => point.Longitude).ThenBy(point => point.Latitude).ToList();
        var hull = new List<(double Latitude, double Longitude)>();
        for (var pass = 0; pass < 2; pass++)
        {
            var start = hull.Count;
            foreach (var point in sorted)
            {
                while (hull.Count >= start + 2 && Turn(hull[^2], hull[^1], point) <= 0)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(point);
            }

            hull.RemoveAt(hull.Count - 1);
            sorted.Reverse();
        }

        return hull;
    }

    private static double Turn((double Latitude, double Longitude) a, (double Latitude, double Longitude) b, (double Latitude, double Longitude) c) =>
        (b.Longitude - a.Longitude) * (c.Latitude - a.Latitude) - (b.Latitude - a.Latitude) * (c.Longitude - a.Longitude);
}
