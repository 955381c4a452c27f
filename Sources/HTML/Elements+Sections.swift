/// The head of a page, or of a part of it.
public func header(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("header", attributes, content())
}

/// Links for finding the way; give it a label when a page has several.
public func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("nav", attributes, content())
}

/// What the page is about; one a page.
public func main(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("main", attributes, content())
}

/// The foot of a page, or of a part of it.
public func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("footer", attributes, content())
}

/// A part of the page with a heading of its own.
public func section(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("section", attributes, content())
}

/// A part that makes sense alone: one entry, one case.
public func article(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("article", attributes, content())
}

/// What stands beside the matter.
public func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("aside", attributes, content())
}

/// How to reach the office or person that the part is about.
public func address(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("address", attributes, content())
}

/// The part of the page that searches or filters.
public func search(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("search", attributes, content())
}

/// The heading of the page; one a page.
public func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("h1", attributes, content())
}

/// A heading under the page's.
public func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("h2", attributes, content())
}

/// A heading of the third rank.
public func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("h3", attributes, content())
}

/// A heading of the fourth rank.
public func h4(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("h4", attributes, content())
}

/// A box without meaning, for layout.
public func div(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("div", attributes, content())
}
