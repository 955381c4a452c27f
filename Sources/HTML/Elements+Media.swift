/// A picture; say in `.alt` what it shows, or `.alt("")` when it only decorates.
public func img(_ attributes: Attribute...) -> Fragment {
    .void("img", attributes)
}

/// A picture in several forms.
public func picture(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("picture", attributes, content())
}

/// One of the forms.
public func source(_ attributes: Attribute...) -> Fragment {
    .void("source", attributes)
}

/// A picture or drawing with its caption.
public func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("figure", attributes, content())
}

/// The caption of a figure.
public func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("figcaption", attributes, content())
}

/// Another document inside the page.
public func iframe(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("iframe", attributes, content())
}
