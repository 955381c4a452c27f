import Synchronization

/// A value that is made when somebody first asks for it, and kept.
///
/// What every start would have to make, and only some visitors ask for, costs the start nothing this way.
public final class MadeOnce<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    /// Knows how to make the value.
    ///
    /// - Parameter make: Makes the value; it is called once, and must not ask for the value itself.
    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value; whoever asks while it is being made waits for it.
    public var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
