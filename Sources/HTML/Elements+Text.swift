/// A paragraph.
public func p(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("p", attributes, content())
}

/// A stretch of text without meaning, for layout.
public func span(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("span", attributes, content())
}

/// A list whose order means nothing.
public func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("ul", attributes, content())
}

/// A list whose order matters.
public func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("ol", attributes, content())
}

/// One item of a list.
public func li(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("li", attributes, content())
}

/// A list of names and what belongs to them.
public func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("dl", attributes, content())
}

/// A name in a list of names.
public func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("dt", attributes, content())
}

/// What belongs to the name before it.
public func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("dd", attributes, content())
}

/// A link.
public func a(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("a", attributes, content())
}

/// Words of importance.
public func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("strong", attributes, content())
}

/// Words that are stressed.
public func em(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("em", attributes, content())
}

/// Side remarks and small print.
public func small(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("small", attributes, content())
}

/// A date or time; the machine's form goes in `.datetime`.
public func time(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("time", attributes, content())
}

/// A short form; what it stands for goes in `.title`.
public func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("abbr", attributes, content())
}

/// A stretch that machines read.
public func code(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("code", attributes, content())
}

/// Text with its own line breaks.
public func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("pre", attributes, content())
}

/// Words of another source: a law, a decree.
public func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("blockquote", attributes, content())
}

/// The title of a source.
public func cite(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("cite", attributes, content())
}

/// Short words of another source, in the line.
public func q(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("q", attributes, content())
}

/// Words marked for the reader: what a search found.
public func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("mark", attributes, content())
}

/// Words that no longer hold.
public func del(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("del", attributes, content())
}

/// Words that were added.
public func ins(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("ins", attributes, content())
}

/// Words that stand out without being important.
public func b(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("b", attributes, content())
}

/// Words in another voice: a term, a foreign word.
public func i(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("i", attributes, content())
}

/// Words set below the line.
public func sub(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("sub", attributes, content())
}

/// Words set above the line.
public func sup(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("sup", attributes, content())
}

/// A line break within an address or a verse.
public func br(_ attributes: Attribute...) -> Fragment {
    .void("br", attributes)
}

/// A place where a long word may break.
public func wbr(_ attributes: Attribute...) -> Fragment {
    .void("wbr", attributes)
}

/// A change of subject.
public func hr(_ attributes: Attribute...) -> Fragment {
    .void("hr", attributes)
}

/// A part that folds away; `summary` comes first in it.
public func details(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("details", attributes, content())
}

/// The words that stay when the part is folded away.
public func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("summary", attributes, content())
}

/// A part that opens above the page.
public func dialog(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("dialog", attributes, content())
}
