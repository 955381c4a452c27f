/// A table.
public func table(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("table", attributes, content())
}

/// The name of a table; comes first in it.
public func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("caption", attributes, content())
}

/// The columns of a table.
public func colgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("colgroup", attributes, content())
}

/// One column, or several alike.
public func col(_ attributes: Attribute...) -> Fragment {
    .void("col", attributes)
}

/// The rows of headings.
public func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("thead", attributes, content())
}

/// The rows of the table.
public func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("tbody", attributes, content())
}

/// The rows of sums.
public func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("tfoot", attributes, content())
}

/// One row.
public func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("tr", attributes, content())
}

/// A heading of a column or row; say which with `.scope`.
public func th(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("th", attributes, content())
}

/// One cell.
public func td(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("td", attributes, content())
}
