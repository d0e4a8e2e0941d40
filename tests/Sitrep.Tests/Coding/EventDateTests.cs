using System.Globalization;

namespace Sitrep.Tests.Coding;

/// <summary>When: a row is a text of an article of Thursday 15 October 2015, a word of the event and its days, "-" for an end that is not known.</summary>
public sealed class EventDateTests
{
    [Theory]
    [InlineData("Gunmen killed six policemen in Karachi on Tuesday.", "killed", "2015-10-13..2015-10-13")]
    [InlineData("On Monday, rebels attacked a convoy near Goma.", "attacked", "2015-10-12..2015-10-12")]
    [InlineData("Rebels attacked a convoy near Goma yesterday.", "attacked", "2015-10-14..2015-10-14")]
    [InlineData("Militants abducted 40 girls on 9 October.", "abducted", "2015-10-09..2015-10-09")]
    [InlineData("Soldiers shot dead two students in Harare last week.", "shot dead", "2015-10-05..2015-10-11")]
    [InlineData("Rebels killed 12 soldiers near Gao.", "killed", "-..2015-10-15")]
    [InlineData("The army will attack the town on Saturday.", "attack", "2015-10-17..2015-10-17")]
    [InlineData("The army shelled the rebels in March 1999.", "shelled", "1999-03-01..1999-03-31")]
    // A day of saying is not the day of the act, unless only the saying has one.
    [InlineData("Police said on Wednesday that gunmen killed four farmers on Monday.", "killed", "2015-10-12..2015-10-12")]
    [InlineData("Gunmen killed four farmers on Monday, police said on Wednesday.", "killed", "2015-10-12..2015-10-12")]
    [InlineData("Gunmen killed four farmers in Benue, police said on Wednesday.", "killed", "-..2015-10-15")]
    // Another clause's day.
    [InlineData("Soldiers arrested a man on Tuesday for an attack in 2012.", "arrested", "2015-10-13..2015-10-13")]
    [InlineData("Rebels killed 12 soldiers on Monday, and the army shelled the town of Kidal on Tuesday.", "shelled", "2015-10-13..2015-10-13")]
    [InlineData("Rebels killed 12 soldiers on Monday, and the army shelled the town of Kidal on Tuesday.", "killed", "2015-10-12..2015-10-12")]
    [InlineData("The blast, the deadliest in Kabul since a 2009 bombing, killed 63 people.", "killed", "-..2015-10-15")]
    [InlineData("The mayor, whose son was killed in 1999, accused the army of torture.", "accused", "-..2015-10-15")]
    [InlineData("The mayor, whose son was killed in 1999, accused the army of torture.", "killed", "1999-01-01..1999-12-31")]
    [InlineData("The blast on Sunday killed nine people in Quetta.", "killed", "2015-10-11..2015-10-11")]
    // A day of the last week is that of the news, however deep it stands.
    [InlineData("Six villagers were killed and nine hurt when the army shelled the town of Kidal on Tuesday, a doctor said.", "killed", "2015-10-13..2015-10-13")]
    public void An_event_has_the_day_of_its_own_clause(string text, string word, string expected)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var span = new Sitrep.Articles.Span(at, at + word.Length);
        var e = Assert.Single(Coded.From(text).Events, e => e.Trigger.Overlaps(span) && e.About is null);

        Assert.Equal(expected, $"{Day(e.Date?.Start)}..{Day(e.Date?.End)}");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
