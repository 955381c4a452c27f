import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Call {
    /// The body as JSON.
    ///
    /// - Throws: ``Problem`` for another media type, too many bytes, or a text that is no JSON.
    // Not inlined, as everything that it calls: the optimizer of Swift 6.3.1 crashes over operations that read a body after
    // they have asked who calls.
    @inline(never)
    func body() async throws -> JSONValue {
        try checkMediaType()
        return try Self.value(of: try await bytes())
    }

    /// The body as JSON; an empty object when nothing was sent.
    func bodyOrNothing() async throws -> JSONValue {
        let bytes = try await bytes()
        guard !bytes.isEmpty else { return .object([]) }
        try checkMediaType()
        return try Self.value(of: bytes)
    }

    @inline(never)
    private func bytes() async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.largestBody {
            throw Problem(.bodyTooLarge)
        }
        do {
            let buffer = try await request.body.collect(upTo: Self.largestBody)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem(.bodyTooLarge)
        } catch {
            logger.debug("The body broke off: \(error)")
            throw Problem(.bodyIncomplete)
        }
    }

    /// JSON and its relatives; a program that names no type at all is taken at its word.
    @inline(never)
    private func checkMediaType() throws(Problem) {
        guard let header = request.headers[.contentType] else { return }
        let type = header.split(separator: ";").first.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
        guard type == "application/json" || type == "text/json" || type.hasSuffix("+json") else {
            throw Problem(.mediaType)
        }
    }

    @inline(never)
    private static func value(of bytes: [UInt8]) throws(Problem) -> JSONValue {
        do {
            return try JSONReader.read(bytes)
        } catch {
            var problem = Problem(.jsonInvalid) { error.message(in: $0) }
            problem.place = (error.line, error.column)
            throw problem
        }
    }
}
