namespace Sitrep.Reading;

/// <summary>How far a word of saying goes.</summary>
public enum ReportingForce : byte
{
    /// <summary>Tells what happened or is so: said, according to, reportedly, showed.</summary>
    Report,

    /// <summary>An act done by speaking: urged, vowed, demanded. What it speaks of did not happen for that.</summary>
    SpeechAct,

    /// <summary>A thought, wish, plan or feeling: believes, wants, fears.</summary>
    Attitude,
}
