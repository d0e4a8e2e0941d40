using System.Buffers;
using System.Text;
using System.Text.Json;
using Sitrep.Coding;

namespace Sitrep.Command.Output;

/// <summary>What one article gives, as bytes ready for the output.</summary>
/// <param name="Bytes">Lines of UTF-8.</param>
/// <param name="Events">How many events they hold.</param>
internal sealed record CodedLines(ReadOnlyMemory<byte> Bytes, int Events);

/// <summary>Events as lines of output.</summary>
/// <param name="minConfidence">Events below it are left out.</param>
/// <param name="withRejected">Whether refusals follow the events.</param>
internal sealed class EventLines(double minConfidence, bool withRejected)
{
    public CodedLines JsonLines(CodedArticle coded)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, EventJson.Options);
        var events = Kept(coded);
        foreach (var one in events)
        {
            EventJson.Write(json, coded.Article, one, withMeta: true);
            EndLine(json, buffer);
        }

        foreach (var rejection in withRejected ? coded.Rejected : [])
        {
            EventJson.Write(json, coded.Article, rejection);
            EndLine(json, buffer);
        }

        return new CodedLines(buffer.WrittenMemory, events.Count);
    }

    public CodedLines Table(TextTable<EventRow> table, CodedArticle coded)
    {
        var events = Kept(coded);
        var text = string.Concat(events.Select(one => table.Row(new EventRow(coded.Article, one)) + "\n"));
        return new CodedLines(Encoding.UTF8.GetBytes(text), events.Count);
    }

    private static void EndLine(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
    }

    private List<Event> Kept(CodedArticle coded) => [.. coded.Events.Where(one => one.Confidence >= minConfidence)];
}
