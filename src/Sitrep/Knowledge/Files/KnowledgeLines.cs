using System.Text;
using System.Text.Json;

namespace Sitrep.Knowledge.Files;

/// <summary>Writes entries as text.</summary>
internal static class KnowledgeLines
{
    /// <summary>Every entry, by kind and in the order of the files.</summary>
    public static IEnumerable<KnowledgeLine> Of(EntryColumn[] columns)
    {
        using var buffer = new MemoryStream();
        for (var kind = 0; kind < columns.Length; kind++)
        {
            foreach (var (map, header) in columns[kind].Nodes)
            {
                buffer.SetLength(0);
                using (var json = new Utf8JsonWriter(buffer))
                {
                    WriteEntry(json, map, header);
                }

                yield return new KnowledgeLine(
                    Kind.All[kind].Path, new Fields(map, header).Text("id"), Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            }
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, Node map, Node header)
    {
        json.WriteStartObject();
        WritePairs(json, map);
        for (var i = 0; header.IsMap && i < header.Count; i++)
        {
            if (!Enumerable.Range(0, map.Count).Any(own => map.KeyAt(own) == header.KeyAt(i)))
            {
                json.WritePropertyName(header.KeyAt(i));
                Write(json, header.ValueAt(i));
            }
        }

        json.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter json, Node map)
    {
        for (var i = 0; i < map.Count; i++)
        {
            json.WritePropertyName(map.KeyAt(i));
            Write(json, map.ValueAt(i));
        }
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        if (node.IsText)
        {
            json.WriteStringValue(node.Text);
        }
        else if (node.IsList)
        {
            json.WriteStartArray();
            for (var i = 0; i < node.Count; i++)
            {
                Write(json, node[i]);
            }

            json.WriteEndArray();
        }
        else if (node.IsMap)
        {
            json.WriteStartObject();
            WritePairs(json, node);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
