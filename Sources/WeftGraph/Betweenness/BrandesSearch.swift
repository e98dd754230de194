/// The search of several graphs from each of their nodes, cut into stripes.
struct BrandesSearch {
  /// The graphs.
  let parts: [BrandesPart]
  /// How the work is carried out.
  var run: Run

  /// The sources of a part that one stripe takes.
  private struct Stripe {
    var part: Int
    var sources: Range<Int>
  }

  /// The sums of dependencies of each part, each source times its weight.
  func sums() -> [[Double]] {
    let stripes = stripes
    var sums = parts.map { [Double](repeating: 0, count: $0.scoreCount) }
    Stripes(
      count: stripes.count,
      workspace: { (part: -1, kernel: BrandesKernel?.none) },
      part: { workspace, index in
        let stripe = stripes[index]
        if workspace.part != stripe.part {
          workspace = (stripe.part, BrandesKernel(parts[stripe.part]))
        }
        var sums = [Double](repeating: 0, count: parts[stripe.part].scoreCount)
        sums.withUnsafeMutableBufferPointer { sums in
          if let start = sums.baseAddress {
            workspace.kernel?.add(from: stripe.sources, to: start, run)
          }
        }
        return sums
      },
      merge: { index, found in
        let part = stripes[index].part
        for place in found.indices { sums[part][place] += found[place] }
      }
    ).perform(run)
    return sums
  }

  /// At most 128 stripes of each part, whole batches, none so short that adding up would cost more.
  private var stripes: [Stripe] {
    var stripes: [Stripe] = []
    for (index, part) in parts.enumerated() {
      let count = part.graph.count
      let batches = max(4, (count / BatchedBrandes.width + 127) / 128)
      for start in stride(from: 0, to: count, by: batches * BatchedBrandes.width) {
        stripes.append(
          Stripe(part: index, sources: start..<min(count, start + batches * BatchedBrandes.width)))
      }
    }
    return stripes
  }
}
