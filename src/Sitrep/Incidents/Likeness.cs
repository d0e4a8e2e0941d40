namespace Sitrep.Incidents;

/// <summary>What speaks for two events being accounts of one happening, above 0, and what against it, below 0.</summary>
internal readonly record struct Likeness(double Dates, double Place, double Names, double Words, double Parties, double Numbers, double Mode, double Type, double Headline)
{
    /// <summary>No account of the same happening, whatever else is alike.</summary>
    public static readonly Likeness None = new(Sameness.Never, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>All of it added up.</summary>
    public double Score => Dates + Place + Names + Words + Parties + Numbers + Mode + Type + Headline;
}
