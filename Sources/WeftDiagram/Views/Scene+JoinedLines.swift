extension Scene.Line {
  /// Takes in another line between the same two: they are drawn side by side, or as one line with
  /// heads at both ends where they differ in nothing but direction.
  mutating func join(_ other: Self) {
    let isSame = from == other.from
    for var look in other.looks {
      if !isSame { (look.head, look.tail) = (look.tail, look.head) }
      if looks.contains(look) { continue }
      if let place = looks.firstIndex(where: { $0.isAlike(look) }) {
        if look.head != .none { looks[place].head = look.head }
        if look.tail != .none { looks[place].tail = look.tail }
      } else {
        looks.append(look)
      }
    }
    label = label ?? other.label
    kinds += other.kinds.filter { !kinds.contains($0) }
    says += other.says.filter { !says.contains($0) }
    isImplied = isImplied && other.isImplied
  }
}

extension LineLook {
  /// Whether two lines differ in nothing but what stands at their ends.
  fileprivate func isAlike(_ other: Self) -> Bool {
    colour == other.colour && width == other.width && isDotted == other.isDotted
  }
}
