using System.Collections.Frozen;

namespace Sitrep.Language;

/// <summary>Closed word lists that the tokenizer and the sentence splitter consult. All lower case.</summary>
internal static class EnglishWords
{
    /// <summary>Abbreviations that keep their full stop and do not end a sentence by themselves.</summary>
    public static readonly Words Titles = Set(
        """
        mr mrs ms dr prof gen lt col maj capt cpl sgt cmdr adm brig gov sen rep rev hon pres st mt ft messrs mme mlle
        sr jr det insp supt pvt sec amb atty pte wg sqn fr msgr sra brgy engr shri smt hrh comdt cmdt cdre asst addl dy alh
        """);

    /// <summary>Other abbreviations; they may end a sentence.</summary>
    public static readonly Words Abbreviations = Set(
        """
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
        inc corp ltd co bros plc llc assn dept dist univ est approx vs etc al cf ca fig figs vol vols pp ed eds
        ave blvd rd sq bldg apt hwy tel ext esp incl max min misc nos
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
        tenn tex va vt wash wis wyo
        """);

    /// <summary>Abbreviations only before a figure: "No. 5", "p. 12".</summary>
    public static readonly Words BeforeNumber = Set("no nos nr p pp art arts para paras ch sect rs");

    /// <summary>Words that with a number are the label of a caption.</summary>
    public static readonly Words CaptionLabels = Set("figure fig fig. table chart map box");

    /// <summary>Prefixes that stay with the word after their hyphen, as the English treebanks write them.</summary>
    public static readonly Words Prefixes = Set(
        """
        pre post non anti pro ex co re semi multi inter intra sub mid e counter pan cross un ultra trans neo mini quasi micro
        macro pseudo extra mega meta bi tri proto para
        """);

    /// <summary>Endings that follow a figure without a space and are words of their own: "5km", "9pm".</summary>
    public static readonly Words Units = Set(
        """
        km kg m am pm bn mn mm cm ft lb lbs mph kph kmh km/h gb mb tb kb hrs hr min mins sec secs k b tn trn g mg ml l kw mw
        gw kwh mwh hz mhz ghz yrs yr kt nm sqm sqkm ha oz
        """);

    /// <summary>Last parts of host names, for "example.org" without a scheme.</summary>
    public static readonly Words Domains = Set("com org net gov edu mil int info biz io co uk us eu ru ua de fr ir il tv me html htm pdf doc xls php");

    /// <summary>What one does while speaking: "said, adding that".</summary>
    public static readonly Words Speaking = Set("add say cite quote note refer stress describe call accuse blame warn urge speak tell explain insist claim allege ask reiterate recall point argue base confirm deny");

    /// <summary>What something is said in, on or by: "said, in a statement".</summary>
    public static readonly Words Statements = Set("statement interview condition anonymity report email letter message post tweet speech release briefing conference telephone phone however too though also");

    /// <summary>Plurals without an ending of theirs, and collectives that take a plural verb.</summary>
    public static readonly Words Plurals = Set("police people troops forces hundreds thousands dozens scores militia staff crew gunmen fishermen policemen militiamen women men children taliban");

    /// <summary>Nouns for those who act, are counted or oppose in the news, which are no verbs there: "Security forces", "wounds dozens".</summary>
    public static readonly Words NeverVerbs = Set("fighters militants rebels soldiers troops forces guerrillas insurgents officers protesters villagers herders gunmen jihadists settlers opposition dozens hundreds thousands scores");

    /// <summary>Collectives that take a singular verb as well as a plural one.</summary>
    public static readonly Words Collectives = Set("militia police staff crew taliban");

    /// <summary>Days of the week.</summary>
    public static readonly Words Weekdays = Set("monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>Months; "May" is also a name.</summary>
    public static readonly Words Months = Set("january february march april may june july august september october november december");

    /// <summary>Days counted from today.</summary>
    public static readonly Words NearDays = Set("today tomorrow yesterday");

    /// <summary>Words written together that are two: the length of the first part.</summary>
    public static readonly FrozenDictionary<string, int> Contractions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["dont"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["isnt"] = 2,
        ["wasnt"] = 3,
        ["werent"] = 4,
        ["arent"] = 3,
        ["wouldnt"] = 5,
        ["couldnt"] = 5,
        ["shouldnt"] = 6,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["hadnt"] = 3,
        ["thats"] = 4,
        ["theres"] = 5,
        ["im"] = 1,
        ["ive"] = 1,
        ["youre"] = 3,
        ["theyre"] = 4,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that begin a sentence when one of them follows an abbreviation with a capital.</summary>
    public static readonly Words Starters = Set(
        """
        the a an this that these those he she it they we i you there here in on at by for from with as but and or so if when
        while after before since although though however meanwhile moreover also his her its their our my what who why how
        where some many most several all both no not one two three officials police according last earlier later
        """);

    /// <summary>A set of words that is asked with stretches of text, in any case.</summary>
    internal readonly struct Words(FrozenSet<string> set)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup =
            set.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>Whether the word is in the set.</summary>
        public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
    }

    internal static Words Set(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
