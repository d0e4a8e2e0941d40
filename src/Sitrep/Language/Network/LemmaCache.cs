namespace Sitrep.Language;

/// <summary>Keeps lemmas and features of recent words, so that common words are not lower-cased and looked up again.</summary>
internal sealed class LemmaCache(Lexicon lexicon)
{
    private const int Slots = 1 << 14;

    private readonly (string? Form, int Tag, string Lemma, string Feats)[] _kept = new (string?, int, string, string)[Slots];

    public (string Lemma, string Feats) Get(string form, int tag)
    {
        ref var kept = ref _kept[(string.GetHashCode(form.AsSpan()) + tag * 7919) & (Slots - 1)];
        if (kept.Form is null || kept.Tag != tag || kept.Form != form)
        {
            var lower = form.ToLowerInvariant();
            kept = (form, tag, lexicon.LemmaOf(form, lower, tag), lexicon.FeatsOf(lower, tag));
        }

        return (kept.Lemma, kept.Feats);
    }
}
