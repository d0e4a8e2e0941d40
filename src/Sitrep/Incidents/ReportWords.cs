using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>The lists of <c>en/words.yaml</c> by which reports are compared and told apart, of some knowledge with the user's own over it.</summary>
internal sealed class ReportWords
{
    private static readonly ConditionalWeakTable<KnowledgeBase, ReportWords> Made = [];

    private ReportWords(KnowledgeBase knowledge)
    {
        Common = knowledge.Words("common-in-reports").ToFrozenSet(StringComparer.Ordinal);
        SetApart = new(knowledge, "set-apart");
        FollowUps =
        [
            (Incidents.FollowUps.Anniversary, new Phrases(knowledge, "follow-up-anniversary")), (Incidents.FollowUps.Trial, new Phrases(knowledge, "follow-up-trial")),
            (Incidents.FollowUps.Funeral, new Phrases(knowledge, "follow-up-funeral")), (Incidents.FollowUps.Toll, new Phrases(knowledge, "follow-up-toll")),
        ];
        Several = new(knowledge, "summing-happenings");
        Period = new(knowledge, "summing-periods");
        Since = new(knowledge, "summing-since");
        Superlative = new(knowledge, "superlatives");
        Lowers = new(knowledge, "corrections");
    }

    /// <summary>Words that reports of any violence, talks or protest have in common, so that they tell nothing of one.</summary>
    public FrozenSet<string> Common { get; }

    /// <summary>"in a separate attack".</summary>
    public Phrases SetApart { get; }

    /// <summary>What tells of a happening that was news before, by what it tells.</summary>
    public (string Kind, Phrases Words)[] FollowUps { get; }

    /// <summary>"a series of attacks".</summary>
    public Phrases Several { get; }

    /// <summary>"in the past week".</summary>
    public Phrases Period { get; }

    /// <summary>"since March".</summary>
    public Phrases Since { get; }

    /// <summary>"the deadliest attack since".</summary>
    public Phrases Superlative { get; }

    /// <summary>"revised the toll to nine".</summary>
    public Phrases Lowers { get; }

    /// <summary>Those of some knowledge; made when first asked for.</summary>
    public static ReportWords Of(KnowledgeBase knowledge) => Made.GetValue(knowledge, static known => new ReportWords(known));
}
