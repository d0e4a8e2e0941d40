using System.Globalization;
using Sitrep.Incidents;

namespace Sitrep.Ledger.Importing;

/// <summary>A report that somebody else coded, as claims.</summary>
internal sealed record ImportedReport
{
    public required string Id { get; init; }

    public required string Incident { get; init; }

    public required string Type { get; init; }

    public required long Row { get; init; }

    public string? Outlet { get; init; }

    public double? Weight { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public int? DatePrecision { get; init; }

    public string? Country { get; init; }

    public string? Place { get; init; }

    public string? Admin1 { get; init; }

    public string? Admin2 { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? PlacePrecision { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Reads a row by a map.</summary>
    /// <exception cref="FormatException">A value is not what the map says it is.</exception>
    public static ImportedReport Read(ImportMap map, string file, TableRow row)
    {
        var cells = new Cells(row);
        var id = string.Create(CultureInfo.InvariantCulture, $"{map.Name}:{cells.Text(map.Id) ?? $"{file}:{row.Number}"}");
        var start = cells.Day(map.Date.Start);
        var end = cells.Day(map.Date.End) ?? start;
        // Some coders' tables have the two the wrong way round; the days between them are the same.
        (start, end) = end < start ? (end, start) : (start, end);
        var report = new ImportedReport
        {
            Id = id,
            Incident = cells.Text(map.Incident) is { } incident ? $"{map.Name}:{incident}" : id,
            Type = map.Type.ToUpperInvariant(),
            Row = row.Number,
            Outlet = cells.Text(map.Outlet),
            Weight = cells.Real(map.Weight?.Name),
            Start = start,
            End = end,
            DatePrecision = (int?)cells.Within(cells.Whole(map.Date.Precision), 1, 5, map.Date.Precision) ?? Precision(start, end),
            Country = cells.Text(map.Country),
            Place = map.Place.Name.Select(cells.Text).FirstOrDefault(name => name is not null),
            Admin1 = cells.Text(map.Place.Admin1),
            Admin2 = cells.Text(map.Place.Admin2),
            Latitude = cells.Within(cells.Real(map.Place.Latitude), -90, 90, map.Place.Latitude),
            Longitude = cells.Within(cells.Real(map.Place.Longitude), -180, 180, map.Place.Longitude),
            PlacePrecision = cells.Text(map.Place.Precision) is { } precision && map.Place.Precisions.TryGetValue(precision, out var mapped)
                ? mapped
                : (int?)cells.Within(cells.Whole(map.Place.Precisions.Count == 0 ? map.Place.Precision : null), 1, 7, map.Place.Precision),
            Claims = [],
        };
        return report with { Claims = ClaimsOf(map, cells, report) };
    }

    private static List<Claim> ClaimsOf(ImportMap map, Cells cells, ImportedReport report)
    {
        var claims = new List<Claim> { new() { Field = ClaimFields.Type, Value = report.Type } };
        void Side(string field, List<string> columns) => claims.AddRange(columns
            .Select(cells.Text)
            .OfType<string>()
            .Where(name => !map.Unknown.Contains(name))
            .Select(name => new Claim { Field = field, Value = name }));

        Side(ClaimFields.Actor, map.Actors);
        Side(ClaimFields.Recipient, map.Recipients);
        if (report.Place is not null)
        {
            claims.Add(new Claim { Field = ClaimFields.Place, Value = report.Place, Country = report.Country });
        }

        if (report.Start is not null)
        {
            var date = new Sitrep.Reading.EventDate { Start = report.Start, End = report.End, Precision = 1, Basis = Sitrep.Reading.DateBasis.Stated };
            claims.Add(new Claim { Field = ClaimFields.Date, Value = Incidents.Claims.Interval(date) });
        }

        foreach (var (kind, columns) in map.Quantities)
        {
            var (low, best, high) = (cells.Count(columns.Low), cells.Count(columns.Best), cells.Count(columns.High));
            if ((low ?? best ?? high) is not null && (map.Zeros == "stated" || (best ?? high ?? low) > 0))
            {
                claims.Add(new Claim { Field = kind.ToLowerInvariant(), Low = low, Best = best, High = high });
            }
        }

        return claims;
    }

    /// <summary>UCDP date_prec by the number of days.</summary>
    private static int? Precision(DateOnly? start, DateOnly? end) => (end?.DayNumber - start?.DayNumber) switch
    {
        null => null,
        0 => 1,
        < 6 => 2,
        6 => 3,
        <= 31 => 4,
        _ => 5,
    };

    private sealed class Cells(TableRow row)
    {
        public string? Text(string? column) => column is not null && row.Values.TryGetValue(column, out var value) ? value : null;

        public string? Text(Column? column) => column is null ? null
            : column.Constant ?? (Text(column.Name) is { } value ? column.Values.GetValueOrDefault(value, value) : null);

        public double? Real(string? column) => Text(column) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw new FormatException($"{column} is no number: '{text}'");

        public long? Whole(string? column) => Real(column) is not { } value ? null
            : value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (long)value
            : throw new FormatException($"{column} is no whole number: '{Text(column)}'");

        public long? Count(string? column) => Whole(column) is < 0 ? throw new FormatException($"{column} is below zero: '{Text(column)}'") : Whole(column);

        public double? Within(double? value, double least, double most, string? column) => value < least || value > most
            ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{column} is not between {least} and {most}: '{Text(column)}'"))
            : value;

        public DateOnly? Day(string? column) => Text(column) is not { } text ? null
            : DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new FormatException($"{column} is no date: '{text}'");
    }
}
