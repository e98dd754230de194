/// Some of the things of a stride, one bit for each.
///
/// It is filled without a branch, so that the compiler tests several things at a time, and gone
/// through bit by bit, so that only what a test has found is looked at.
struct StrideMask: Sequence, IteratorProtocol {
  /// The bit of a lane is one higher than the lane: shifting a sign to the lowest bit is a special
  /// case to compilers, for which they give up doing all lanes alike.
  private var bits: UInt32 = 0

  /// Takes up the thing of a lane, unless a number with the sign in its highest bit is negative.
  @inline(__always)
  mutating func insert(_ lane: Int, unlessNegative number: UInt32) {
    bits |= UInt32(bitPattern: Int32(bitPattern: ~number) &>> 31) & (2 &<< UInt32(lane))
  }

  /// Takes out the first lane and gives it.
  @inline(__always)
  mutating func next() -> Int? {
    if bits == 0 { return nil }
    let lane = bits.trailingZeroBitCount &- 1
    bits &= bits &- 1
    return lane
  }
}
