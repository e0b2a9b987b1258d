using System.Globalization;

namespace WixInbox.Validation;

/// <summary>A field by its wire name, an item of a list by the list's name and the item's index, a map's value by name and key.</summary>
public readonly struct FieldName
{
    private readonly string _name;
    private readonly string? _key;
    private readonly int _index;

    private FieldName(string name, int index, string? key) => (_name, _index, _key) = (name, index, key);

    /// <summary>A field.</summary>
    public FieldName(string name)
        : this(name, -1, null)
    {
    }

    /// <summary>An item of a list.</summary>
    public FieldName(string name, int index)
        : this(name, index, null)
    {
    }

    /// <summary>A value of a map.</summary>
    public FieldName(string name, string key)
        : this(name, -1, key)
    {
    }

    /// <summary>A field.</summary>
    public static implicit operator FieldName(string name) => new(name);

    /// <summary>A field.</summary>
    public static FieldName FromString(string name) => new(name);

    /// <summary>The field as it stands in a path.</summary>
    public override string ToString() =>
        _index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{_name}[{_index}]")
        : _key is null ? _name
        : _name.Length == 0 ? _key // a map that is itself an item or value
        : $"{_name}.{_key}";
}
