namespace Sitrep.Ledger.Writing;

/// <summary>Which incident an event belongs to from which day on.</summary>
internal sealed class MemberHistory
{
    private readonly SortedList<int, string?> _incidents = [];

    /// <summary>Days for which something is stored.</summary>
    public IEnumerable<int> Days => _incidents.Keys;

    /// <summary>The first day on which the event counts; null when it is new.</summary>
    public int? First => _incidents.Count == 0 ? null : _incidents.Keys[0];

    /// <summary>The day from which it no longer counts.</summary>
    public int? End
    {
        get
        {
            var last = _incidents.Values.ToList().FindLastIndex(incident => incident is not null);
            return last + 1 < _incidents.Count ? _incidents.Keys[last + 1] : null;
        }
    }

    /// <summary>The incident now; null when the event does not count, or not yet.</summary>
    public string? Latest => _incidents.Count == 0 ? null : _incidents.Values[^1];

    /// <summary>Takes over what is stored; every day that is stored has to be looked at again when an earlier one changes.</summary>
    public void Load(int day, string? incident) => _incidents[day] = incident;

    /// <summary>Sets the incident from a day on, until the next day that is known.</summary>
    /// <returns>Whether that is a change.</returns>
    public bool Set(int day, string? incident)
    {
        if (At(day) == incident)
        {
            return false;
        }

        _incidents[day] = incident;
        return true;
    }

    private string? At(int day)
    {
        for (var i = _incidents.Count - 1; i >= 0; i--)
        {
            if (_incidents.Keys[i] <= day)
            {
                return _incidents.Values[i];
            }
        }

        return null;
    }
}
