using System.Collections;
using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>Which characters of a text are taken, so that asking costs the same however much is.</summary>
/// <param name="length">Length of the text.</param>
internal sealed class CoveredText(int length)
{
    private readonly BitArray _taken = new(length);

    public void Add(Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            _taken[i] = true;
        }
    }

    public void Add(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity.Span);
        }
    }

    /// <summary>Whether nothing in a stretch is taken.</summary>
    public bool IsFree(Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_taken[i])
            {
                return false;
            }
        }

        return true;
    }
}
