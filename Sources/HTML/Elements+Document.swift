/// The whole document; needs the language, `.lang("id")`.
public func html(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("html", attributes, content())
}

/// What the browser is told about the document.
public func head(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("head", attributes, content())
}

/// The name of the document, in the browser's tab; in a drawing, the name of a part for screen readers.
public func title(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("title", attributes, content())
}

/// One statement about the document.
public func meta(_ attributes: Attribute...) -> Fragment {
    .void("meta", attributes)
}

/// Another file that belongs to the document: style sheet, icon, other language.
public func link(_ attributes: Attribute...) -> Fragment {
    .void("link", attributes)
}

/// A script in a file of its own; scripts inside the page are forbidden by the security policy.
public func script(src address: String, _ attributes: Attribute...) -> Fragment {
    .element("script", [.src(address)] + attributes, Fragment())
}

/// What people see of the document.
public func body(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("body", attributes, content())
}
