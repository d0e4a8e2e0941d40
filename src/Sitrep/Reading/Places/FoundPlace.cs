namespace Sitrep.Reading;

/// <summary>A name of a place with what it can mean, while the document is being read.</summary>
internal sealed class FoundPlace(int first, int end)
{
    /// <summary>First token of the name.</summary>
    public int First { get; } = first;

    /// <summary>Token after the last of the name.</summary>
    public int End { get; set; } = end;

    /// <summary>What the words round it say.</summary>
    public PlaceHint Hint { get; set; }

    /// <summary>Whether those words speak of several: "provinces".</summary>
    public bool IsPluralHint { get; set; }

    /// <summary>Whether the name is the gazetteer's as it stands, without words before or after it.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Part of the place that is meant ("northern"); null for all of it.</summary>
    public string? Direction { get; set; }

    /// <summary>What the name can mean; empty when the gazetteer does not have it.</summary>
    public PlaceCandidates Meanings { get; set; } = PlaceCandidates.None;

    /// <summary>Numbers of the gazetteer.</summary>
    public int[] Candidates => Meanings.Places;

    /// <summary>A score for each candidate; only their differences mean anything.</summary>
    public double[] Scores { get; set; } = [];

    /// <summary>Index of the best candidate; -1 for none.</summary>
    public int Best { get; set; } = -1;

    /// <summary>The gazetteer's number of what the text says it lies in, where none of its candidates lies there; -1 else.</summary>
    public int Outer { get; set; } = -1;

    /// <summary>How sure the best is, 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The gazetteer's number of the best; -1 for none.</summary>
    public int Chosen => Best < 0 ? -1 : Candidates[Best];
}
