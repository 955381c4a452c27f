/// A form that is sent to the office.
public func form(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("form", attributes, content())
}

/// Fields that belong together; `legend` comes first in it.
public func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("fieldset", attributes, content())
}

/// The name of fields that belong together.
public func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("legend", attributes, content())
}

/// The name of a field; say which with `.for`.
public func label(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("label", attributes, content())
}

/// A field for one value.
public func input(_ attributes: Attribute...) -> Fragment {
    .void("input", attributes)
}

/// A field for several lines; its content is what is already written.
public func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    // Browsers drop a line break that follows the tag at once. Text that starts with one gets another before it, or
    // it would lose a line each time the form is sent.
    let written = content()
    let kept = written.startsWithLineBreak ? Fragment(.sequence([Fragment(.text("\n")), written])) : written
    return .element("textarea", attributes, kept)
}

/// A choice from a list.
public func select(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("select", attributes, content())
}

/// Choices that belong together.
public func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("optgroup", attributes, content())
}

/// One choice in a list.
public func option(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("option", attributes, content())
}

/// Suggestions for a field.
public func datalist(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("datalist", attributes, content())
}

/// A button; without a type it sends its form.
public func button(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("button", attributes, content())
}

/// The result of what was entered.
public func output(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("output", attributes, content())
}

/// How far something has come, from 0 to its `.max`.
public func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("progress", attributes, content())
}

/// A measure on a known scale.
public func meter(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("meter", attributes, content())
}
