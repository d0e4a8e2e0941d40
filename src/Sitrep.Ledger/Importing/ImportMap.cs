using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Sitrep.Ledger.Importing;

/// <summary>Which columns of a table of coded reports hold which fields; one YAML file each.</summary>
public sealed class ImportMap
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new ColumnConverter())
        .Build();

    /// <summary>Name of the map; begins the ids of what it imports.</summary>
    public string Name { get; set; } = "";

    /// <summary>Column with the report's id; without one the file's name and the row's number serve.</summary>
    public Column? Id { get; set; }

    /// <summary>Column with the incident that the report says it is; without one each row is its own.</summary>
    public Column? Incident { get; set; }

    /// <summary>PLOVER type of all rows.</summary>
    public string Type { get; set; } = "";

    /// <summary>Column with the outlet.</summary>
    public Column? Outlet { get; set; }

    /// <summary>Column with the outlet's standing; more is better.</summary>
    public Column? Weight { get; set; }

    /// <summary>Column with the country.</summary>
    public Column? Country { get; set; }

    /// <summary>Columns of the place.</summary>
    public PlaceColumns Place { get; set; } = new();

    /// <summary>Columns of the date.</summary>
    public DateColumns Date { get; set; } = new();

    /// <summary>Columns that name who acts.</summary>
    public List<string> Actors { get; set; } = [];

    /// <summary>Columns that name who is acted on.</summary>
    public List<string> Recipients { get; set; } = [];

    /// <summary>Values that mean that a side is not known.</summary>
    public List<string> Unknown { get; set; } = [];

    /// <summary><c>stated</c>: a zero is a claim that there were none. <c>unstated</c>: a zero says nothing.</summary>
    public string Zeros { get; set; } = "";

    /// <summary>Columns of numbers by kind.</summary>
    public Dictionary<string, NumberColumns> Quantities { get; set; } = [];

    /// <summary>Names of the maps that come with Sitrep.</summary>
    public static IReadOnlyList<string> Bundled => ["maverick", "ucdp-ged"];

    /// <summary>Reads a bundled map by name, or a file.</summary>
    /// <exception cref="LedgerException">There is none, or it is no map; the message says why.</exception>
    public static ImportMap Load(string nameOrPath)
    {
        if (Bundled.Contains(nameOrPath))
        {
            using var stream = typeof(ImportMap).Assembly.GetManifestResourceStream($"Sitrep.Ledger.Maps.{nameOrPath}.yaml")!;
            return Parse(new StreamReader(stream).ReadToEnd(), nameOrPath);
        }

        return File.Exists(nameOrPath)
            ? Parse(File.ReadAllText(nameOrPath), nameOrPath)
            : throw new LedgerException($"--map {nameOrPath}: neither a file nor one of {string.Join(", ", Bundled)}");
    }

    /// <summary>Reads a map from YAML.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="source">Named in messages.</param>
    /// <exception cref="LedgerException">It is no map.</exception>
    public static ImportMap Parse(string yaml, string source)
    {
        try
        {
            var map = Yaml.Deserialize<ImportMap>(yaml) ?? throw new LedgerException($"{source}: empty");
            return map switch
            {
                { Name.Length: 0 } => throw new LedgerException($"{source}: 'name' is missing"),
                { Type.Length: 0 } => throw new LedgerException($"{source}: 'type' is missing"),
                { Zeros: not ("stated" or "unstated") } => throw new LedgerException($"{source}: 'zeros' must say whether a zero is stated or unstated"),
                _ when !EnumText<EventType>.TryParse(map.Type, out _) => throw new LedgerException($"{source}: 'type': {map.Type} is no PLOVER type"),
                _ when map.Quantities.Keys.FirstOrDefault(kind => !EnumText<QuantityKind>.TryParse(kind, out _)) is { } kind => throw new LedgerException(
                    $"{source}: 'quantities': {kind} is no kind of quantity; there are {string.Join(", ", Enum.GetValues<QuantityKind>().Select(EnumText<QuantityKind>.Of))}"),
                _ => map,
            };
        }
        catch (YamlException error)
        {
            throw new LedgerException($"{source}:{error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    /// <summary>
    /// The columns that the map names and a table with these headings lacks. Of a side's columns, and of the names of a place,
    /// one is enough.
    /// </summary>
    internal IReadOnlyList<string> Missing(IReadOnlyCollection<string> headings)
    {
        string?[] single =
        [
            Id?.Name, Incident?.Name, Outlet?.Name, Weight?.Name, Country?.Name, Place.Admin1, Place.Admin2, Place.Latitude, Place.Longitude,
            Place.Precision, Date.Start, Date.End, Date.Precision, .. Quantities.Values.SelectMany(number => new[] { number.Low, number.Best, number.High }),
        ];
        var choices = new[] { Place.Name, Actors, Recipients }.Where(columns => !columns.Exists(headings.Contains)).SelectMany(columns => columns);
        return [.. single.OfType<string>().Where(column => !headings.Contains(column)).Concat(choices).Distinct(StringComparer.Ordinal)];
    }

    private sealed class ColumnConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Column);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return new Column { Name = scalar.Value };
            }

            var fields = (LongColumn)rootDeserializer(typeof(LongColumn))!;
            return new Column { Name = fields.Column, Constant = fields.Constant, Values = fields.Values };
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }

    private sealed class LongColumn
    {
        public string? Column { get; set; }

        public string? Constant { get; set; }

        public Dictionary<string, string> Values { get; set; } = [];
    }
}

/// <summary>Where a value stands: in a column, with other words for some of its values, or the same for all rows.</summary>
public sealed class Column
{
    /// <summary>Name of the column.</summary>
    public string? Name { get; init; }

    /// <summary>The value of all rows.</summary>
    public string? Constant { get; init; }

    /// <summary>What values of the column mean; others stand for themselves.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

/// <summary>Columns of a place.</summary>
public sealed class PlaceColumns
{
    /// <summary>Columns with a name, the narrowest first.</summary>
    public List<string> Name { get; set; } = [];

    /// <summary>Column with the first-order division.</summary>
    public string? Admin1 { get; set; }

    /// <summary>Column with the second-order division.</summary>
    public string? Admin2 { get; set; }

    /// <summary>Column with degrees north.</summary>
    public string? Latitude { get; set; }

    /// <summary>Column with degrees east.</summary>
    public string? Longitude { get; set; }

    /// <summary>Column with the precision.</summary>
    public string? Precision { get; set; }

    /// <summary>UCDP where_prec by the column's value; without it the column holds where_prec itself.</summary>
    public Dictionary<string, int> Precisions { get; set; } = [];
}

/// <summary>Columns of a date.</summary>
public sealed class DateColumns
{
    /// <summary>Column with the first day.</summary>
    public string? Start { get; set; }

    /// <summary>Column with the last day.</summary>
    public string? End { get; set; }

    /// <summary>Column with UCDP date_prec; without it the precision follows from the length.</summary>
    public string? Precision { get; set; }
}

/// <summary>Columns of a number.</summary>
public sealed class NumberColumns
{
    /// <summary>Column with the least value.</summary>
    public string? Low { get; set; }

    /// <summary>Column with the best value.</summary>
    public string? Best { get; set; }

    /// <summary>Column with the greatest value.</summary>
    public string? High { get; set; }
}
