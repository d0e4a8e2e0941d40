using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Ledger.Recoding;

/// <summary>The knowledge that articles were coded with, kept with them so that a later state can be compared with it.</summary>
public sealed class KnowledgeStore
{
    private readonly Lazy<(byte[] Hash, byte[] Text)> _content;

    /// <summary>Prepares to store a state of the knowledge; it is read when it is first needed.</summary>
    /// <param name="knowledge">The entries.</param>
    /// <param name="places">Places of the user's own.</param>
    public KnowledgeStore(KnowledgeBase knowledge, IReadOnlyList<GazetteerRow> places) => _content = new(() =>
    {
        var lines = knowledge.Lines().Concat(places.Select(Line)).Select(line => $"{line.Kind}\t{line.Id}\t{line.Fields}");
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return (SHA256.HashData(text), text);
    });

    /// <summary>The number of this knowledge in a ledger, where it is stored unless it is there.</summary>
    internal long NumberIn(SqliteConnection connection, SqliteTransaction? transaction) =>
        connection.QueryFirstOrDefault<long?>("SELECT seq FROM knowledge WHERE hash = @Hash", new { _content.Value.Hash }, transaction)
        ?? connection.ExecuteScalar<long>(
            "INSERT INTO knowledge (hash, entries) VALUES (@Hash, @entries) RETURNING seq", new { _content.Value.Hash, entries = Compressed() }, transaction);

    /// <summary>The entries that are not the same in this knowledge and in one that a ledger has, as they were and as they are.</summary>
    internal IEnumerable<KnowledgeLine> DifferenceTo(long number, SqliteConnection connection)
    {
        var stored = connection.ExecuteScalar<byte[]>("SELECT entries FROM knowledge WHERE seq = @number", new { number })!;
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress));
        var before = reader.ReadToEnd().Split('\n').ToHashSet(StringComparer.Ordinal);
        var after = Encoding.UTF8.GetString(_content.Value.Text).Split('\n').ToHashSet(StringComparer.Ordinal);
        return before.Except(after).Concat(after.Except(before)).Select(line => line.Split('\t', 3)).Select(parts => new KnowledgeLine(parts[0], parts[1], parts[2]));
    }

    private static KnowledgeLine Line(GazetteerRow place) => new("world/places/", place.Name, JsonSerializer.Serialize(place, JsonSerializerOptions.Web));

    private byte[] Compressed()
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(_content.Value.Text);
        }

        return stream.ToArray();
    }
}
