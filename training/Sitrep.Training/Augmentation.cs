using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Rewrites a share of the training sentences as headlines and careless text have it: other case, no articles and auxiliaries, no
/// final full stop, straight or curly quotes. The analysis stays the same but for the words that go.
/// </summary>
internal static class Augmentation
{
    public static GoldSentence Apply(GoldSentence sentence, Headlining headlines, Random random)
    {
        var result = sentence;
        var draw = random.NextDouble();
        var isHeadline = draw < headlines.Share && result.Heads.Length > 3;
        if (isHeadline)
        {
            result = headlines.Apply(result, random);
        }
        else if (draw < headlines.Share + 0.1 && result.Heads.Length > 3)
        {
            result = result.Without([.. Enumerable.Range(0, result.Forms.Length).Select(i => i == result.Forms.Length - 1 && IsFullStop(result, i))]);
        }

        // Headlines are set in other case three times as often.
        draw = random.NextDouble() / (isHeadline ? 3 : 1);
        if (draw < 0.05)
        {
            result = result with { Forms = [.. result.Forms.Select(form => form.ToUpperInvariant())] };
        }
        else if (draw < 0.10 && !isHeadline)
        {
            result = result with { Forms = [.. result.Forms.Select(form => form.ToLowerInvariant())] };
        }
        else if (draw < 0.16)
        {
            result = result with { Forms = [.. result.Forms.Select(TitleCase)] };
        }

        return random.NextDouble() < 0.3 ? result with { Forms = [.. result.Forms.Select(Curly)] } : result;
    }

    private static bool IsFullStop(GoldSentence sentence, int i) => sentence.Forms[i] == "." && !sentence.Heads.Contains(i);

    private static string Curly(string form) => form.Replace('\'', '\u2019');

    private static string TitleCase(string form, int at) =>
        at > 0 && (form is "a" or "an" or "the" or "of" or "in" or "on" or "to" or "at" or "by" or "for" or "and" or "or" or "n't" or "'s")
            ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
