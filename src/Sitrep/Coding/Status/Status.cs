namespace Sitrep.Coding;

/// <summary>Whether an event is told as having happened.</summary>
public enum Status : byte
{
    /// <summary>Told as done.</summary>
    Happened,

    /// <summary>Told as under way.</summary>
    Ongoing,

    /// <summary>Intended, agreed, ordered or expected.</summary>
    Planned,

    /// <summary>Its actor threatens it.</summary>
    Threatened,

    /// <summary>Told under a condition.</summary>
    Hypothetical,

    /// <summary>Somebody says that it did not happen.</summary>
    Denied,

    /// <summary>Told as not having happened.</summary>
    Negated,

    /// <summary>Told as background, not as this article's news.</summary>
    Historical,
}
