using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sitrep.Ledger.Importing;

/// <summary>One row of a table.</summary>
/// <param name="Number">Line of the file on which it begins, from 1, the heading included.</param>
/// <param name="Values">Values by column; blank ones are absent.</param>
/// <param name="Refusal">Why it cannot be read; null when it can.</param>
public sealed record TableRow(long Number, IReadOnlyDictionary<string, string> Values, string? Refusal);

/// <summary>Rows of CSV, TSV and JSON Lines files, compressed or not, read one after the other.</summary>
public static class TableRows
{
    /// <summary>Reads a file; its ending says what it holds, with commas where it says nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="onHeadings">Told the names of the columns, where the first line has them.</param>
    public static IEnumerable<TableRow> Read(string path, Action<IReadOnlyCollection<string>> onHeadings)
    {
        using var file = File.OpenRead(path);
        var isZipped = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var reader = new StreamReader(isZipped ? new GZipStream(file, CompressionMode.Decompress) : file);
        var ending = Path.GetExtension(isZipped ? path[..^3] : path).ToLowerInvariant();
        foreach (var row in ending is ".jsonl" or ".ndjson" ? JsonRows(reader) : CsvRows(reader, ending is ".tsv" or ".tab" ? "\t" : ",", onHeadings))
        {
            yield return row;
        }
    }

    private static IEnumerable<TableRow> CsvRows(StreamReader reader, string delimiter, Action<IReadOnlyCollection<string>> onHeadings)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            // In tab-separated files quotation marks belong to the headlines.
            Mode = delimiter == "\t" ? CsvMode.NoEscape : CsvMode.RFC4180,
            BadDataFound = null,
            MissingFieldFound = null,
        };
        using var csv = new CsvReader(reader, configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            yield break;
        }

        var columns = csv.HeaderRecord!;
        onHeadings(columns);
        while (csv.Read())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Length; i++)
            {
                if (csv.TryGetField<string>(i, out var value) && !string.IsNullOrWhiteSpace(value))
                {
                    values[columns[i]] = value.Trim();
                }
            }

            yield return new TableRow(
                csv.Parser.RawRow, values, csv.Parser.Count == columns.Length ? null : $"{csv.Parser.Count} fields where the heading has {columns.Length}");
        }
    }

    private static IEnumerable<TableRow> JsonRows(StreamReader reader)
    {
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return JsonRow(number, line);
            }
        }
    }

    private static TableRow JsonRow(long number, string line)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(line);
            foreach (var field in document.RootElement.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
            {
                var value = field.Value.ToString();
                if (!string.IsNullOrWhiteSpace(value))
                {
                    values[field.Name] = value;
                }
            }

            return new TableRow(number, values, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new TableRow(number, values, "no JSON object");
        }
    }
}
