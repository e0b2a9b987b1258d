namespace WixInbox.Schema.Pages;

/// <summary>
/// Reads a parameter of a request. Its fields stand in column 8, those of a list's items in column 14. A one-of directly under it is
/// irregular: header four columns before the fields, cases three before them, and the members of a case in the column of the fields.
/// </summary>
internal sealed class ParamReader(TreeReader trees, PageNotes notes, List<Undecided> undecided)
{
    private const int ObjectColumn = 8;
    private const int ItemColumn = 14;
    private const int HeaderOffset = 4;
    private const int CaseOffset = 3;

    private PageField _param = null!;
    private int _column;
    private PageGroup? _group;
    private bool _hasHeader;
    private PageField? _case;
    private bool _isPastGroup;
    private List<PageNode> _pending = [];

    /// <param name="lines">The lines of the parameter, its own first.</param>
    /// <param name="shift">How far the whole block is indented beyond the usual.</param>
    public PageField Read(LineCursor lines, int shift)
    {
        _param = trees.ReadLine(lines);
        (_group, _case, _isPastGroup, _pending) = (null, null, false, []);
        if (lines.Current is not { } first) return _param;
        if (ColumnOf(first.Column - shift) is { } column)
        {
            _column = column + shift;
            while (lines.Current is not null) ReadNode(lines);
            EndGroup();
        }
        else
        {
            notes.Ambiguous(
                first.Number,
                $"The fields of '{_param.Name}' start in column {first.Column}, which is none that fields of a parameter start in; they are left out.");
            _param.IsIncomplete = true;
            while (lines.Current is not null) lines.Advance();
        }

        return _param;
    }

    private int? ColumnOf(int first)
    {
        int[] columns = _param.Type.Kind == PageTypeKind.List ? [ItemColumn, ObjectColumn] : [ObjectColumn, ItemColumn];
        foreach (var column in columns)
            if (first == column || first == column - HeaderOffset || first == column - CaseOffset) return column;
        return null;
    }

    private void ReadNode(LineCursor lines)
    {
        var line = lines.Current!;
        if (line.Kind == BlockLineKind.OneOf && line.Column == _column - HeaderOffset) StartGroup(lines);
        else if (line.Kind == BlockLineKind.Field && line.Column == _column - CaseOffset) ReadCase(lines);
        else if (line.Column >= _column) ReadMembers(lines);
        else _param.IsIncomplete |= !trees.LeaveOut(lines, $"The line stands in column {line.Column}, where {_column} is that of the fields of '{_param.Name}'");
    }

    private void StartGroup(LineCursor lines)
    {
        EndGroup();
        var header = lines.Current!;
        lines.Advance();
        (_group, _hasHeader) = (new PageGroup(header.Number, TreeReader.IsRequired(header)), true);
    }

    private void ReadCase(LineCursor lines)
    {
        if (_group is null || _isPastGroup)
        {
            EndGroup();
            (_group, _hasHeader) = (new PageGroup(lines.Current!.Number, isRequired: null), false);
        }

        // The cases of a group follow each other: what stands between two of them belongs to the first.
        _case?.Members.AddRange(_pending);
        _pending = [];
        _case = trees.ReadLine(lines);
        _group.Cases.Add(_case);
    }

    private void ReadMembers(LineCursor lines)
    {
        var nodes = new List<PageNode>();
        var isWhole = trees.ReadNode(lines, _column, nodes, depth: 0);
        if (!isWhole) (_case ?? _param).IsIncomplete = _param.IsIncomplete = true;
        if (_case is null || _isPastGroup)
        {
            _param.Members.AddRange(nodes);
        }
        else if (_case.CanHaveMembers)
        {
            _pending.AddRange(nodes);
        }
        else
        {
            // A scalar has no members: the group is over.
            _isPastGroup = true;
            CloseGroup();
            _param.Members.AddRange(nodes);
        }
    }

    private void EndGroup()
    {
        if (_group is null) return;
        if (!_isPastGroup) CloseGroup();
        if (_pending.Count > 0) undecided.Add(new Undecided(_param, _case!, _pending));
        (_group, _case, _isPastGroup, _pending) = (null, null, false, []);
    }

    private void CloseGroup()
    {
        if (_hasHeader || _group!.Cases.Count == 1)
        {
            if (_group!.Cases.Count > 0) _param.Members.Add(_group);
            else notes.NotUnderstood(_group.Line, "The one-of has no cases; it is left out.");
            return;
        }

        notes.Ambiguous(
            _group.Line,
            $"Without a header the page does not say whether {string.Join(", ", _group.Names)} are cases of one one-of; they are imported as fields.");
        _param.Members.AddRange(_group.Cases);
    }
}
