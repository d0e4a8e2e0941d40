namespace Sitrep.Knowledge;

/// <summary>The sixteen event types of PLOVER (Open Event Data Alliance, 2023 manual); docs/codebook has a page for each.</summary>
public enum EventType : byte
{
#pragma warning disable CS1591 // The names are the ontology's own.
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request,
    Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
#pragma warning restore CS1591
}
