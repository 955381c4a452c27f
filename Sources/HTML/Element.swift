/// An element by its tag name, for elements that have no function of their own.
///
/// The name is a literal in the source code, never data.
public func element(
    _ name: StaticString,
    _ attributes: Attribute...,
    @HTMLBuilder content: () -> Fragment = { Fragment() }
) -> Fragment {
    .element(name, attributes, content())
}

/// An element that has no content and no closing tag, by its tag name.
public func voidElement(_ name: StaticString, _ attributes: Attribute...) -> Fragment {
    .void(name, attributes)
}

extension Fragment {
    /// Writes an element with its content.
    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Fragment) -> Fragment {
        var size = 2 * name.utf8CodeUnitCount + 5 + content.estimatedCount
        for attribute in attributes {
            size += attribute.estimatedCount
        }
        var buffer = HTMLBuffer(reservingCapacity: size)
        buffer.append(openingTag: name, attributes)
        content.render(into: &buffer)
        buffer.append("</")
        buffer.append(name)
        buffer.append(byte: UInt8(ascii: ">"))
        return Fragment(.markup(buffer.finish()))
    }

    /// Writes an element that has no content and no closing tag.
    static func void(_ name: StaticString, _ attributes: [Attribute]) -> Fragment {
        var buffer = HTMLBuffer(reservingCapacity: 64)
        buffer.append(openingTag: name, attributes)
        return Fragment(.markup(buffer.finish()))
    }
}

extension HTMLBuffer {
    mutating func append(openingTag name: StaticString, _ attributes: [Attribute]) {
        append(byte: UInt8(ascii: "<"))
        append(name)
        for attribute in attributes {
            attribute.render(into: &self)
        }
        append(byte: UInt8(ascii: ">"))
    }
}
