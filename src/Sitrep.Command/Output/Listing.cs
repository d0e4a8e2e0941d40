using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Sitrep.Coding;

namespace Sitrep.Command.Output;

/// <summary>A list of results as a table, JSON Lines or CSV.</summary>
internal static class Listing
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        // A cell that a spreadsheet would take for a formula is a report's words and nothing else.
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\n",
    };

    public static void Write<T>(
        Settings settings, IEnumerable<T> items, Action<Utf8JsonWriter, T> toJson, IReadOnlyList<Column<T>> columns, CancellationToken stop)
    {
        var format = settings.FormatFrom(Settings.JsonLines, Settings.Table, Settings.Csv);
        using var sink = new Sink(settings.OutputFile);
        using var writer = new StreamWriter(sink.Stream, new UTF8Encoding(false), leaveOpen: true);
        var checkedItems = items.TakeWhile(_ => !stop.IsCancellationRequested);
        switch (format)
        {
            case Settings.JsonLines:
                JsonLines(sink.Stream, checkedItems, toJson);
                break;
            case Settings.Csv:
                CsvRows(writer, checkedItems, columns);
                break;
            default:
                Table(writer, checkedItems, columns);
                break;
        }

        writer.Flush();
        stop.ThrowIfCancellationRequested();
        sink.Complete();
    }

    private static void JsonLines<T>(Stream stream, IEnumerable<T> items, Action<Utf8JsonWriter, T> toJson)
    {
        using var json = new Utf8JsonWriter(stream, EventJson.Options);
        foreach (var item in items)
        {
            toJson(json, item);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void Table<T>(StreamWriter writer, IEnumerable<T> items, IReadOnlyList<Column<T>> columns)
    {
        var table = new TextTable<T>(columns, Terminal.Width);
        writer.WriteLine(table.Heading(Terminal.Output && Terminal.Colours));
        foreach (var item in items)
        {
            writer.WriteLine(table.Row(item));
        }
    }

    private static void CsvRows<T>(StreamWriter writer, IEnumerable<T> items, IReadOnlyList<Column<T>> columns)
    {
        using var csv = new CsvWriter(writer, Csv, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        foreach (var item in items)
        {
            foreach (var column in columns)
            {
                csv.WriteField(column.Value(item));
            }

            csv.NextRecord();
        }
    }
}
