namespace Sitrep.Reading;

/// <summary>The reporting words that come with Sitrep.</summary>
public static class ReportingWords
{
    private const string States =
        "say tell add state announce report insist assert declare note mention explain reveal disclose stress emphasize emphasise underline underscore reiterate repeat "
        + "warn caution argue maintain contend remark observe comment recall recount relate write tweet post publish suggest indicate show find estimate predict forecast "
        + "testify describe inform brief notify broadcast reply respond answer conclude claim quote cite detail document highlight clarify continue elaborate hint imply "
        + "proclaim pronounce recite summarize summarise specify learn hear confide joke boast brag quip lament complain interview assess determine rule narrate echo opine "
        + "retweet caption read chronicle list outline stipulate calculate point_out make_clear put_it lay_out spell_out speak_out go_on speak_of point_to talk_about refer_to know_as touch_on set_out";

    private const string Acts =
        "urge ask demand vow pledge promise threaten swear propose offer agree request beg plead appeal call invite encourage advise recommend order instruct command warn_against "
        + "thank praise congratulate hail welcome applaud commend condemn denounce criticize criticise slam blast attack decry deplore rebuke mock ridicule insult apologize apologise "
        + "endorse back support approve oppose reject refuse decline object protest defend justify discuss debate negotiate consult question challenge press grill chant shout "
        + "yell scream cry whisper label dub brand liken compare characterize characterise portray depict rate rank invoke advocate campaign lobby nominate authorize authorise approve ban prohibit "
        + "guarantee assure reassure commit volunteer concede grant dismiss raise express voice issue deliver release unveil call_for call_on call_upon call_out push_for lash_out speak_against press_for argue_against argue_for ask_about rule_out rail_against go_after make_case pay_tribute bring_up";

    private const string Attitudes =
        "believe think want plan hope fear expect wish intend feel know understand doubt consider worry suspect see view regard realize realise imagine assume anticipate "
        + "prefer seek like love hate favor favour decide recognize recognise remember forget wonder aim desire dream envision foresee perceive judge deem guess figure "
        + "resent admire respect trust appreciate value mind care regret mean propose vote choose opt try attempt dislike enjoy disagree sympathize";

    private const string Nouns =
        "statement report announcement remark comment speech interview letter tweet testimony memo allegation accusation claim assertion argument suggestion warning prediction "
        + "estimate declaration admission acknowledgment acknowledgement confirmation denial complaint criticism condemnation praise rumour rumor hint finding study poll survey";

    private const string ActNouns =
        "call demand request appeal promise pledge vow threat proposal offer plan decision agreement support opposition endorsement objection protest invitation order "
        + "recommendation refusal rejection push bid effort";

    private const string ThoughtNouns = "belief view opinion hope fear expectation wish desire intention concern worry suspicion doubt thought idea conviction";

    private const string Adverbs = "reportedly allegedly purportedly supposedly ostensibly apparently presumably";

    private const string Adjectives =
        "confident optimistic sure certain convinced worried concerned afraid hopeful skeptical sceptical aware critical opposed willing reluctant unwilling eager ready determined proud angry upset "
        + "unsure uncertain doubtful pessimistic adamant supportive satisfied disappointed frustrated outraged shocked surprised sorry grateful clear";

    /// <summary>The words that come with Sitrep.</summary>
    public static readonly ReportingLexicon English = new(
        [
            .. All(States, Stance.States, ReportingForce.Report),
            .. All("confirm verify corroborate acknowledge admit confess affirm", Stance.Confirms, ReportingForce.Report),
            .. All("deny refute rebut repudiate disavow", Stance.Denies, ReportingForce.Report),
            .. All("accuse blame allege charge fault denounce", Stance.Accuses, ReportingForce.Report),
            .. All("dispute contest doubt", Stance.Doubts, ReportingForce.Report),
            .. All("claim_responsibility take_responsibility claim_credit admit_responsibility take_credit", Stance.ClaimsResponsibility, ReportingForce.Report),
            .. All(Acts, Stance.States, ReportingForce.SpeechAct),
            .. All(Attitudes, Stance.States, ReportingForce.Attitude),
        ],
        [
            .. All(Nouns, Stance.States, ReportingForce.Report),
            .. All(ActNouns, Stance.States, ReportingForce.SpeechAct),
            .. All(ThoughtNouns, Stance.States, ReportingForce.Attitude),
        ],
        All(Adverbs, Stance.States, ReportingForce.Report),
        All(Adjectives, Stance.States, ReportingForce.Attitude));

    private static IEnumerable<ReportingEntry> All(string words, Stance stance, ReportingForce force)
    {
        foreach (var word in words.Split(' '))
        {
            yield return new($"reporting.{word}", word.Replace('_', ' '), stance, force);
        }
    }
}
