/// Finished bytes of markup, shared by all who hold them.
struct Markup: @unchecked Sendable {
    // Unchecked, because the bytes are never written again: a buffer gives up its storage when it makes one of these.
    private let storage: MarkupStorage
    let count: Int

    init(_ storage: MarkupStorage, count: Int) {
        self.storage = storage
        self.count = count
    }

    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        storage.withUnsafeMutablePointerToElements { body(UnsafeBufferPointer(start: $0, count: count)) }
    }
}

/// Room for bytes, in one allocation, without the checks an array makes at every small piece that is appended.
final class MarkupStorage: ManagedBuffer<Void, UInt8> {
    static func make(capacity: Int) -> MarkupStorage {
        unsafeDowncast(create(minimumCapacity: capacity) { _ in }, to: MarkupStorage.self)
    }
}
