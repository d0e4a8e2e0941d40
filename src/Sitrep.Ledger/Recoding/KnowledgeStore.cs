using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Ledger.Recoding;

/// <summary>
/// The knowledge that articles were coded with, and which program coded them, kept with them so that a later state can be compared
/// with it.
/// </summary>
public sealed partial class KnowledgeStore
{
    /// <summary>Kind of the line that names the program.</summary>
    internal const string Coder = "coder";

    private readonly Lazy<(byte[] Hash, byte[] Text)> _content;

    /// <summary>Prepares to store a state of the knowledge; it is read when it is first needed.</summary>
    /// <param name="knowledge">The entries.</param>
    /// <param name="places">Places of the user's own.</param>
    /// <param name="coder">What codes; <see cref="EventCoder.Build"/> unless another is named.</param>
    public KnowledgeStore(KnowledgeBase knowledge, IReadOnlyList<GazetteerRow> places, string? coder = null) => _content = new(() =>
    {
        var lines = knowledge.Lines().Concat(places.Select(Line)).Append(new KnowledgeLine(Coder, coder ?? EventCoder.Build, "{}")).Select(line => $"{line.Kind}\t{line.Id}\t{line.Fields}");
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
        var after = Lines().ToHashSet(StringComparer.Ordinal);
        return before.Except(after).Concat(after.Except(before)).Select(Parse);
    }

    /// <summary>Entries with those that name them, and those that name these: what an organisation is, its branches are too.</summary>
    internal IReadOnlyList<KnowledgeLine> WithReferring(IReadOnlyList<KnowledgeLine> entries)
    {
        var lines = Lines().Select(Parse).Where(line => line.Kind != Coder).Select(line => (Line: line, Texts: Text().Matches(line.Fields).Select(text => text.Groups[1].Value).ToArray())).ToArray();
        var all = entries.ToList();
        var named = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        for (var fresh = named; fresh.Count > 0;)
        {
            var found = Array.FindAll(lines, other => !named.Contains(other.Line.Id) && Array.Exists(other.Texts, fresh.Contains));
            all.AddRange(found.Select(other => other.Line));
            fresh = found.Select(other => other.Line.Id).ToHashSet(StringComparer.Ordinal);
            named.UnionWith(fresh);
        }

        return all;
    }

    private string[] Lines() => Encoding.UTF8.GetString(_content.Value.Text).Split('\n');

    private static KnowledgeLine Parse(string line) => line.Split('\t', 3) is [var kind, var id, var fields] ? new(kind, id, fields) : throw new InvalidDataException("no line of knowledge");

    /// <summary>A text of a JSON object.</summary>
    [GeneratedRegex("\"([^\"\\\\]*)\"")]
    private static partial Regex Text();

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
