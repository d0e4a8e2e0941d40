using System.Buffers;
using System.Text.Json;
using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Ledger;
using Sitrep.Ledger.Recoding;
using Sitrep.Ledger.Writing;

namespace Sitrep.Command.Run;

/// <summary>Stores coded articles, and acknowledges each once it is on disk.</summary>
/// <param name="ledger">Where to.</param>
/// <param name="knowledge">What the articles are coded with.</param>
/// <param name="output">Where acknowledgements go, one JSON object a line; null for none.</param>
internal sealed class Ingest(ClaimLedger ledger, KnowledgeStore knowledge, Stream? output) : IDisposable
{
    private const int MostAtOnce = 256;

    private readonly Appender _appender = new(ledger, Release.Name, TimeProvider.System, knowledge);
    private readonly List<CodedArticle> _waiting = [];

    /// <summary>Articles that were stored before.</summary>
    public long Known { get; private set; }

    /// <summary>Articles that could not be stored, since others have their ids.</summary>
    public long Conflicting { get; private set; }

    public int Take(CodedArticle coded)
    {
        _waiting.Add(coded);
        if (_waiting.Count >= MostAtOnce)
        {
            Commit();
        }

        return coded.Events.Count;
    }

    public void Commit()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var results = _appender.Add(_waiting);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, EventJson.Options);
        for (var i = 0; i < results.Count; i++)
        {
            Count(results[i], _waiting[i].Article.Id);
            json.WriteStartObject();
            json.WriteString("article", _waiting[i].Article.Id);
            json.WriteString("result", EnumText<Addition>.Of(results[i]));
            json.WriteNumber("events", results[i] == Addition.Added ? _waiting[i].Events.Count : 0);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        _waiting.Clear();
        output?.Write(buffer.WrittenSpan);
        output?.Flush();
    }

    public void Dispose() => _appender.Dispose();

    private void Count(Addition result, string id)
    {
        Known += result == Addition.Known ? 1 : 0;
        if (result == Addition.Conflicting)
        {
            Conflicting++;
            Messages.Error($"article {id}: another article with this id is in the ledger");
        }
    }
}
