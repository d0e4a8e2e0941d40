using Sitrep.Articles;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public sealed class TimeTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    /// <summary>Day of publication (- for none), text, and each expression as its words, first and last day, and UCDP precision.</summary>
    [Theory]
    [InlineData("2015-10-15", "Syrian troops launched an offensive on 12 October 2015.", "12 October 2015 = 2015-10-12..2015-10-12 p1")]
    [InlineData("2015-10-15", "The general was killed on Oct. 12, officials said.", "Oct. 12 = 2015-10-12..2015-10-12 p1")]
    [InlineData("2015-10-15", "The talks collapsed on October 12, 2015, in Vienna.", "October 12, 2015 = 2015-10-12..2015-10-12 p1")]
    [InlineData("2015-10-15", "The siege began in October 2014.", "October 2014 = 2014-10-01..2014-10-31 p4")]
    [InlineData("2015-10-15", "The convoy was hit on 2015-10-12.", "2015-10-12 = 2015-10-12..2015-10-12 p1")]
    [InlineData("2015-10-15", "The bomb went off on 13/10/2015 in Ankara.", "13/10/2015 = 2015-10-13..2015-10-13 p1")]
    [InlineData("2015-10-15", "The deal was signed on 04/03/2014.", "04/03/2014 = 2014-04-03..2014-04-03 p1")]
    [InlineData("2015-10-15", "The ministers met in Damascus on Wednesday.", "Wednesday = 2015-10-14..2015-10-14 p1")]
    [InlineData("2015-10-15", "The foreign ministers will meet on Friday in Vienna.", "Friday = 2015-10-16..2015-10-16 p1")]
    [InlineData("2015-10-15", "Troops entered the city last Friday.", "last Friday = 2015-10-09..2015-10-09 p1")]
    [InlineData("2015-10-15", "The president will visit Ankara next Monday.", "next Monday = 2015-10-19..2015-10-19 p1")]
    [InlineData("2015-10-15", "Rebels shelled the airport yesterday.", "yesterday = 2015-10-14..2015-10-14 p1")]
    [InlineData("2015-10-15", "Two people died overnight in Nablus.", "overnight = 2015-10-14..2015-10-15 p2")]
    [InlineData("2015-10-15", "Police raided the house last night.", "last night = 2015-10-14..2015-10-14 p1")]
    [InlineData("2015-10-15", "A car bomb exploded this morning in Baghdad.", "this morning = 2015-10-15..2015-10-15 p1")]
    [InlineData("2015-10-15", "Syrian troops launched offensives last week.", "last week = 2015-10-05..2015-10-11 p3")]
    [InlineData("2015-10-15", "The army began the operation last month.", "last month = 2015-09-01..2015-09-30 p4")]
    [InlineData("2015-10-15", "Elections were held last year.", "last year = 2014-01-01..2014-12-31 p5")]
    [InlineData("2015-10-15", "The parliament will vote next week.", "next week = 2015-10-19..2015-10-25 p3")]
    [InlineData("2015-10-15", "A new round will be held next month in Geneva.", "next month = 2015-11-01..2015-11-30 p4")]
    [InlineData("2015-10-15", "The Guards began arriving about two weeks ago.", "about two weeks ago = 2015-09-28..2015-10-04 p3")]
    [InlineData("2015-10-15", "He was shot three days ago in Aden.", "three days ago = 2015-10-12..2015-10-12 p1")]
    [InlineData("2015-10-15", "The village fell two weeks ago.", "two weeks ago = 2015-09-29..2015-10-03 p2")]
    [InlineData("2015-10-15", "A truce was signed on 3 October. Two days later it collapsed.", "3 October = 2015-10-03..2015-10-03 p1; Two days later = 2015-10-05..2015-10-05 p1")]
    [InlineData("2015-10-15", "On 20 September the rebels attacked. Three days earlier they had left the talks.", "20 September = 2015-09-20..2015-09-20 p1; Three days earlier = 2015-09-17..2015-09-17 p1")]
    [InlineData("2015-10-15", "More than 300 people have died since March.", "since March = 2015-03-01..2015-10-15 p5")]
    [InlineData("2015-10-15", "Clashes have intensified in recent days.", "recent days = 2015-10-10..2015-10-15 p2")]
    [InlineData("2015-10-15", "Dozens died over the past week.", "past week = 2015-10-09..2015-10-15 p3")]
    [InlineData("2015-10-15", "Shelling continued between 3 and 7 October 2015.", "3 and 7 October 2015 = 2015-10-03..2015-10-07 p2")]
    [InlineData("2015-10-15", "The exercise ran from 1 September to 5 October.", "from 1 September to 5 October = 2015-09-01..2015-10-05 p5")]
    [InlineData("2015-10-15", "The rains came in early March 2014.", "early March 2014 = 2014-03-01..2014-03-10 p4")]
    [InlineData("2015-10-15", "Fighting resumed in mid-July.", "mid-July = 2015-07-11..2015-07-20 p4")]
    [InlineData("2015-10-15", "The strike was called in late 2013.", "late 2013 = 2013-09-01..2013-12-31 p5")]
    [InlineData("2015-10-15", "They fled in the summer of 2014.", "summer of 2014 = 2014-06-01..2014-08-31 p5")]
    [InlineData("2015-10-15", "Output fell in the first quarter of 2015.", "first quarter of 2015 = 2015-01-01..2015-03-31 p5")]
    [InlineData("2015-10-15", "Thousands were killed in the 1990s.", "1990s = 1990-01-01..1999-12-31 p5")]
    [InlineData("2016-07-20", "A bomb hit the market on the eve of Eid al-Fitr.", "eve of Eid al-Fitr = 2016-07-05..2016-07-05 p1")]
    [InlineData("2015-10-15", "A truce was declared during Ramadan 2014.", "Ramadan 2014 = 2014-06-28..2014-07-27 p4")]
    [InlineData("2015-04-01", "Bombs exploded during Nowruz.", "Nowruz = 2015-03-21..2015-03-21 p1")]
    [InlineData("2015-01-10", "The church was attacked on Christmas Eve.", "Christmas Eve = 2014-12-24..2014-12-24 p1")]
    [InlineData("2015-10-15", "The prisoners were freed on 12 Muharram 1437.", "12 Muharram 1437 = 2015-10-25..2015-10-25 p1")]
    [InlineData("2015-10-15", "The tanker was seized on 3 Farvardin 1394.", "3 Farvardin 1394 = 2015-03-23..2015-03-23 p1")]
    [InlineData("2015-10-15", "He was arrested on the night of October 9.", "October 9 = 2015-10-09..2015-10-09 p1")]
    [InlineData("2015-10-15", "Protests were held from Monday to Wednesday.", "from Monday to Wednesday = 2015-10-12..2015-10-14 p2")]
    [InlineData("2015-10-15", "The war of 2003-2011 killed thousands.", "2003-2011 = 2003-01-01..2011-12-31 p5")]
    [InlineData("2015-10-15", "The two presidents met twice between 2009 and 2012.", "between 2009 and 2012 = 2009-01-01..2012-12-31 p5")]
    [InlineData("2015-10-15", "Police fired on crowds on Wednesday and Thursday.", "Wednesday = 2015-10-14..2015-10-14 p1; Thursday = 2015-10-15..2015-10-15 p1")]
    [InlineData("2015-10-15", "It was the worst attack in months.", "")]
    [InlineData("2015-10-15", "The curfew will last until Sunday.", "until Sunday = ..2015-10-18 p5")]
    [InlineData("2015-10-15", "He had left the country before 2011.", "before 2011 = ..2010-12-31 p5")]
    [InlineData("2015-10-15", "The mine closed at the end of last year.", "end of last year = 2014-09-01..2014-12-31 p5")]
    [InlineData("2015-10-15", "The raid took place late on Tuesday.", "late on Tuesday = 2015-10-13..2015-10-13 p1")]
    [InlineData("2015-10-15", "The two sides agreed earlier this month to withdraw.", "earlier this month = 2015-10-01..2015-10-15 p4")]
    [InlineData("2015-10-15", "The camp was bombed several days ago.", "several days ago = 2015-10-09..2015-10-12 p2")]
    [InlineData("2015-10-15", "The rebels took the town a year ago.", "a year ago = 2014-01-01..2014-12-31 p5")]
    [InlineData("2015-10-15", "The strike came a day after the collapse of the talks.", "a day after = .. p5")]
    [InlineData("2015-10-15", "Guerrillas freed the hostages on Good Friday 2002.", "Good Friday 2002 = 2002-03-29..2002-03-29 p1")]
    [InlineData("2015-10-15", "On Friday, 9 October, gunmen stormed the hotel.", "Friday, 9 October = 2015-10-09..2015-10-09 p1")]
    [InlineData("2015-10-15", "The boy, 12, was shot near Route 60 by the 4th Brigade.", "")]
    [InlineData("2015-10-15", "The 12-year-old girl walked 15 km for three days.", "")]
    [InlineData("2015-10-15", "He may go; they march for peace.", "")]
    [InlineData("2015-10-15", "The vote is scheduled for 25 January.", "25 January = 2016-01-25..2016-01-25 p1")]
    [InlineData("2015-10-15", "The ministers meet on Saturday in Riyadh.", "Saturday = 2015-10-17..2015-10-17 p1")]
    [InlineData("2015-10-15", "The unrest over the weekend left six dead.", "weekend = 2015-10-10..2015-10-11 p2")]
    [InlineData("2015-10-15", "Ahead of Sunday's election, soldiers were deployed.", "Sunday = 2015-10-18..2015-10-18 p1")]
    [InlineData("2015-10-15", "Sunday's election passed peacefully.", "Sunday = 2015-10-11..2015-10-11 p1")]
    [InlineData("2015-10-15", "Rwandan troops crossed the border in the last two weeks.", "last two weeks = 2015-10-01..2015-10-15 p4")]
    [InlineData("2015-10-15", "The ceasefire will begin in three days.", "three days = 2015-10-18..2015-10-18 p1")]
    [InlineData("2015-10-15", "In March 2011 protests began in Deraa.", "March 2011 = 2011-03-01..2011-03-31 p4")]
    [InlineData("2015-10-15", "By 14 October, rebels had taken the base.", "By 14 October = ..2015-10-14 p5")]
    [InlineData("2015-10-15", "The 2014 election was disputed.", "2014 = 2014-01-01..2014-12-31 p5")]
    [InlineData("2015-10-15", "On the first day of Ramadan 2014 the group declared a caliphate.", "first day of Ramadan 2014 = 2014-06-28..2014-06-28 p1")]
    [InlineData("2015-10-15", "Violence flared in the first week of May.", "first week of May = 2015-05-01..2015-05-07 p3")]
    [InlineData("2015-10-15", "He was abducted on 9/11/2001.", "9/11/2001 = 2001-09-11..2001-09-11 p1")]
    [InlineData("2015-10-15", "The plant was shut in '98.", "'98 = 1998-01-01..1998-12-31 p5")]
    [InlineData("2015-10-15", "Dozens of people were hurt at 10:30 a.m. on Monday.", "Monday = 2015-10-12..2015-10-12 p1")]
    [InlineData("-", "The ministers met in Damascus on Wednesday.", "Wednesday = .. p5")]
    [InlineData("-", "The camp was bombed two weeks ago.", "two weeks ago = .. p5")]
    [InlineData("-", "The village fell on 12 May 1999.", "12 May 1999 = 1999-05-12..1999-05-12 p1")]
    [InlineData("-", "The village fell on 12 May.", "12 May = .. p5")]
    [InlineData("2007-12-28", "Benazir Bhutto was assassinated on Thursday in Rawalpindi.", "Thursday = 2007-12-27..2007-12-27 p1")]
    [InlineData("1999-04-02", "NATO aircraft struck Belgrade last night.", "last night = 1999-04-01..1999-04-01 p1")]
    [InlineData("2021-08-16", "The Taliban entered Kabul on Sunday.", "Sunday = 2021-08-15..2021-08-15 p1")]
    [InlineData("2023-10-10", "Hamas fighters crossed the border on Saturday morning.", "Saturday morning = 2023-10-07..2023-10-07 p1")]
    [InlineData("2008-08-12", "Russian tanks entered Gori the day before yesterday.", "day before yesterday = 2008-08-10..2008-08-10 p1")]
    [InlineData("2014-08-05", "The group seized Sinjar on August 3.", "August 3 = 2014-08-03..2014-08-03 p1")]
    [InlineData("2003-03-21", "The invasion began on 20 March.", "20 March = 2003-03-20..2003-03-20 p1")]
    [InlineData("2019-04-22", "Bombs tore through churches in Sri Lanka on Easter Sunday.", "Easter Sunday = 2019-04-21..2019-04-21 p1")]
    [InlineData("2004-09-05", "Gunmen seized the school in Beslan on September 1.", "September 1 = 2004-09-01..2004-09-01 p1")]
    [InlineData("2011-02-12", "Mubarak stepped down on Friday after 18 days of protest.", "Friday = 2011-02-11..2011-02-11 p1")]
    [InlineData("2015-10-15", "Al-Shabab attacked the university in Garissa on April 2.", "April 2 = 2015-04-02..2015-04-02 p1")]
    [InlineData("2016-02-02", "The siege of Madaya has lasted since July last year.", "since July last year = 2015-07-01..2016-02-02 p5")]
    [InlineData("1994-07-20", "Rebels took Kigali two weeks ago.", "two weeks ago = 1994-07-04..1994-07-08 p2")]
    [InlineData("2020-12-01", "The army captured Mekelle at the weekend.", "weekend = 2020-11-28..2020-11-29 p2")]
    [InlineData("2017-01-05", "A gunman killed 39 people on New Year's Eve.", "New Year's Eve = 2016-12-31..2016-12-31 p1")]
    [InlineData("2018-05-20", "The Taliban announced a truce for the first three days of Eid al-Fitr.", "Eid al-Fitr = 2018-06-15..2018-06-17 p2")]
    [InlineData("2022-03-01", "Russia invaded Ukraine last Thursday.", "last Thursday = 2022-02-24..2022-02-24 p1")]
    [InlineData("2022-03-01", "The bombardment began on 24 February at dawn.", "24 February = 2022-02-24..2022-02-24 p1")]
    [InlineData("2013-07-04", "The military ousted the president on Wednesday night.", "Wednesday night = 2013-07-03..2013-07-03 p1")]
    [InlineData("2012-09-12", "Four Americans were killed in Benghazi late on Tuesday.", "late on Tuesday = 2012-09-11..2012-09-11 p1")]
    [InlineData("2010-04-08", "Dozens were shot dead in Bishkek a day earlier.", "a day earlier = .. p5")]
    [InlineData("2002-10-13", "Bombs exploded in Bali on Saturday.", "Saturday = 2002-10-12..2002-10-12 p1")]
    [InlineData("2005-07-08", "Four bombs hit London on Thursday morning.", "Thursday morning = 2005-07-07..2005-07-07 p1")]
    [InlineData("2009-05-19", "The government said the war had ended on Monday.", "Monday = 2009-05-18..2009-05-18 p1")]
    [InlineData("2000-10-13", "A boat bomb struck the ship in Aden on October 12.", "October 12 = 2000-10-12..2000-10-12 p1")]
    [InlineData("2014-09-28", "Houthi fighters seized Sanaa on 21 September.", "21 September = 2014-09-21..2014-09-21 p1")]
    [InlineData("2019-10-10", "Turkish troops crossed into Syria on Wednesday afternoon.", "Wednesday afternoon = 2019-10-09..2019-10-09 p1")]
    [InlineData("2021-02-02", "The generals took power early on Monday.", "early on Monday = 2021-02-01..2021-02-01 p1")]
    [InlineData("2023-04-20", "Fighting broke out in Khartoum on 15 April during the last days of Ramadan.", "15 April = 2023-04-15..2023-04-15 p1; last days = 2023-04-15..2023-04-20 p2; Ramadan = 2023-03-23..2023-04-21 p4")]
    [InlineData("2015-10-15", "The accord will expire in March next year.", "March next year = 2016-03-01..2016-03-31 p4")]
    public void Times_become_intervals_with_precision(string published, string text, string expected) => Assert.Equal(expected, Describe(published, text, true));

    [Theory]
    [InlineData("The deal was signed on 04/03/2014.", true, "04/03/2014 = 2014-04-03..2014-04-03 p1")]
    [InlineData("The deal was signed on 04/03/2014.", false, "04/03/2014 = 2014-03-04..2014-03-04 p1")]
    [InlineData("The deal of 04/03/2014 ended on 25/03/2014.", true, "04/03/2014 = 2014-03-04..2014-03-04 p1; 25/03/2014 = 2014-03-25..2014-03-25 p1")]
    public void Figures_with_two_readings_follow_the_text_and_then_the_usage_that_is_given(string text, bool monthFirst, string expected) =>
        Assert.Equal(expected, Describe("2015-10-15", text, monthFirst));

    [Fact]
    public void A_relative_time_without_publication_says_that_it_is_unresolved()
    {
        var mention = Assert.Single(TimeReader.Read(bundled.Analyzer.Analyze(new Article { Text = "The ministers met in Damascus on Wednesday." })));

        Assert.True(mention.IsUnresolved);
        Assert.EndsWith("unresolved", mention.Rule);
        Assert.Equal(DateBasis.Relative, mention.Date.Basis);
    }

    private string Describe(string published, string text, bool monthFirst)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text, PublishedOn = published == "-" ? null : DateOnly.Parse(published) });
        return string.Join("; ", TimeReader.Read(document, monthFirst).Select(time =>
            $"{document.Article.Quote(time.Date.Span!.Value)} = {time.Date.Start:yyyy-MM-dd}..{time.Date.End:yyyy-MM-dd} p{time.Date.Precision}"));
    }
}
