using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>How one party stands to another.</summary>
public enum AffiliationRelation : byte
{
    /// <summary>The subject leads, heads or commands the object.</summary>
    Leads,

    /// <summary>The subject is a person who belongs to the object.</summary>
    MemberOf,

    /// <summary>The subject is a body within the object: a faction, wing, branch or unit.</summary>
    PartOf,

    /// <summary>The object supports the subject with money, arms, training or power.</summary>
    BackedBy,

    /// <summary>The two fight each other.</summary>
    Fights,
}

/// <summary>A relation between two parties that the text states.</summary>
/// <param name="Subject">The words of the one.</param>
/// <param name="Relation">How it stands to the other.</param>
/// <param name="Object">The words of the other.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record Affiliation(Span Subject, AffiliationRelation Relation, Span Object, Span Evidence);
