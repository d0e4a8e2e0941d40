using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What coding needs of a read article: names, actors, places, times, numbers and sources, with what hangs between them.</summary>
internal sealed class ArticleReading
{
    /// <summary>The article as it was published.</summary>
    public required Article Article { get; init; }

    /// <summary>The article with its trees, in its usual capitals.</summary>
    public required Document Document { get; init; }

    /// <summary>Dictionary names.</summary>
    public required KnownNames Names { get; init; }

    /// <summary>Resolves noun phrases.</summary>
    public required ActorReader Actors { get; init; }

    /// <summary>Every place that is named.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Places that may be an event's, each with the token by which it hangs in the tree.</summary>
    public required IReadOnlyList<(Place Place, int Head)> EventPlaces { get; init; }

    /// <summary>The word lists by which places are read.</summary>
    public required PlaceWords PlaceWords { get; init; }

    /// <summary>Time expressions.</summary>
    public required IReadOnlyList<TimeMention> Times { get; init; }

    /// <summary>Numbers that count something.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>Who says what.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Mentions of the same.</summary>
    public required Coreference Chains { get; init; }

    /// <summary>Whether a token is the cue of an attribution.</summary>
    public bool IsReportingVerb(int token)
    {
        var span = Document.Tokens[token].Span;
        foreach (var said in Attributions)
        {
            if (said.Cue is { } cue && cue.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
