namespace Sitrep.Training;

/// <summary>Sums of losses over a stretch of training.</summary>
internal record struct Losses(double Arcs, double Labels, double Tags, double Names, int Words)
{
    public void Add(Losses other)
    {
        Arcs += other.Arcs;
        Labels += other.Labels;
        Tags += other.Tags;
        Names += other.Names;
        Words += other.Words;
    }

    public override readonly string ToString() =>
        $"arcs {Arcs / Words:F3} labels {Labels / Words:F3} tags {Tags / Words:F3} names {Names / Words:F4}";
}
