import Foundation

#if Graphviz
  internal import CGraphviz
  import Synchronization

  /// The gate around libgraphviz, which is not safe to call from two threads and whose error state
  /// is sticky: one call at a time, its message fragments joined into one error, everything freed.
  enum Graphviz {
    private static let gate = Mutex<Void>(())
    /// What libgraphviz has said since the call began; its error callback carries no context.
    private static let said = Mutex<[String]>([])

    /// Lays out DOT text and renders it.
    ///
    /// - Parameters:
    ///   - dot: The DOT text.
    ///   - engine: The layout engine; a `layout` attribute in the text overrides it.
    ///   - format: One of libgraphviz' formats, such as `svg` or `plain`.
    /// - Returns: The bytes of the drawing.
    /// - Throws: ``DrawingError/graphviz(_:)`` with what libgraphviz said.
    static func render(_ dot: String, engine: String, format: String) throws -> Data {
      try gate.withLock { _ in try renderAlone(dot, engine: engine, format: format) }
    }

    private static func renderAlone(_ dot: String, engine: String, format: String) throws -> Data {
      said.withLock { $0 = [] }
      agseterrf { message in
        guard let message else { return 0 }
        let fragment = String(cString: message)
        Graphviz.said.withLock { $0.append(fragment) }
        return 0
      }
      agseterr(AGERR)
      defer {
        agreseterrors()
        agseterrf(nil)
      }
      guard let context = cgraphviz_context(TextMeasure.measure) else {
        throw failure("no context")
      }
      defer { gvFreeContext(context) }
      guard let graph = agmemread(dot) else { throw failure("the DOT text cannot be read") }
      defer { agclose(graph) }
      guard gvLayout(context, graph, engine) == 0 else { throw failure("no layout") }
      defer { gvFreeLayout(context, graph) }
      var bytes: UnsafeMutablePointer<CChar>?
      var length: cgraphviz_length = 0
      let code = gvRenderData(context, graph, format, &bytes, &length)
      defer { if let bytes { gvFreeRenderData(bytes) } }
      guard code == 0, let bytes else { throw failure("nothing was drawn") }
      return Data(bytes: bytes, count: Int(length))
    }

    private static func failure(_ fallback: String) -> DrawingError {
      let message = said.withLock { $0.joined() }.trimmingCharacters(in: .whitespacesAndNewlines)
      return .graphviz(message.isEmpty ? fallback : message)
    }
  }
#else
  /// Stands where libgraphviz would, in builds without it.
  enum Graphviz {
    static func render(_ dot: String, engine: String, format: String) throws -> Data {
      throw DrawingError.unavailable
    }
  }
#endif
