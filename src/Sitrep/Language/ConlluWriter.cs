using System.Globalization;

namespace Sitrep.Language;

/// <summary>Writes CoNLL-U.</summary>
public static class ConlluWriter
{
    /// <summary>Writes a sentence as it stands, and the blank line after it.</summary>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        foreach (var comment in sentence.Comments)
        {
            writer.Write(comment);
            writer.Write('\n');
        }

        foreach (var line in sentence.Lines)
        {
            writer.Write(string.Join('\t', line));
            writer.Write('\n');
        }

        writer.Write('\n');
    }

    /// <summary>
    /// Writes all sentences of a document. Words that share a written word get a range line; <c>SpaceAfter=No</c> is noted,
    /// and <c>Offset=start:end</c> gives the place in the article's content, in UTF-16 code units.
    /// </summary>
    public static void Write(TextWriter writer, Document document)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            Write(writer, SentenceOf(document, i));
        }
    }

    private static ConlluSentence SentenceOf(Document document, int number)
    {
        var sentence = document.Sentences[number];
        var comments = new List<string>();
        if (number == 0)
        {
            comments.Add($"# newdoc id = {OneLine(document.Article.Id)}");
        }

        comments.Add(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document.Article.Id)}-{number + 1}"));
        comments.Add($"# text = {OneLine(document.Article.Quote(sentence.Span))}");
        var lines = new List<string[]>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            AddWord(document, sentence, i, lines);
        }

        return new(comments, lines);
    }

    private static void AddWord(Document document, Sentence sentence, int index, List<string[]> lines)
    {
        var tokens = document.Tokens;
        ref readonly var token = ref tokens[index];
        var last = index;
        if (!token.JoinedToPrevious)
        {
            while (last + 1 < sentence.End && tokens[last + 1].JoinedToPrevious)
            {
                last++;
            }
        }

        var spaced = index + 1 >= tokens.Length || tokens[index + 1].Start > token.End;
        if (last > index)
        {
            var rangeSpaced = last + 1 >= tokens.Length || tokens[last + 1].Start > tokens[last].End;
            var written = OneLine(document.Article.Content[token.Start..tokens[last].End]);
            lines.Add([$"{Id(index)}-{Id(last)}", written, "_", "_", "_", "_", "_", "_", "_", rangeSpaced ? "_" : "SpaceAfter=No"]);
        }

        var inside = last > index || token.JoinedToPrevious;
        var offset = string.Create(CultureInfo.InvariantCulture, $"Offset={token.Start}:{token.End}");
        lines.Add(
        [
            Id(index), OneLine(token.Form), OneLine(token.Lemma), token.Upos.ToString(), token.Xpos, token.Feats,
            token.Head < 0 ? "0" : Id(token.Head), token.Deprel.Text(), "_", spaced || inside ? offset : offset + "|SpaceAfter=No",
        ]);

        string Id(int token) => (token - sentence.First + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny("\n\r\t\u0085\u2028\u2029") < 0 ? text : string.Join(' ', text.Split(['\n', '\r', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
