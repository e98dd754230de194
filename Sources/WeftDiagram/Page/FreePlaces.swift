/// Room for actors that an earlier map did not have, so that those it had can stay where they are.
struct FreePlaces {
  let problem: LayoutProblem
  /// Where titles of boxes stood.
  let titles: [Point?]

  /// Places for all: those known, moved no more than the new sheet's margins ask for, and for the
  /// others the free places nearest to those they are tied to.
  ///
  /// - Parameter known: Where actors stood; nil for new ones.
  /// - Returns: The places; nil where there is no room.
  /// - Complexity: O(new · places tried · nodes).
  func filled(_ known: [Point?]) -> [Point]? {
    guard !problem.boxes.contains(where: { $0.band != nil }) else { return nil }
    var places = squeezed(known)
    for node in places.indices where places[node] == nil {
      guard let place = free(for: node, places) else { return nil }
      places[node] = place
    }
    return places.compactMap { $0 }
  }

  /// Old places drawn together where the map's part of the sheet has become smaller.
  private func squeezed(_ known: [Point?]) -> [Point?] {
    let rects = known.indices.compactMap { rect(of: $0, known) }
    guard let whole = Self.union(rects) else { return known }
    let area = problem.area
    func moved(_ value: Double, _ old: (Double, Double), _ new: (Double, Double), _ half: Double)
      -> Double
    {
      // No more than a file's last digit leaves it outside, nothing has become smaller.
      guard old.0 < new.0 - 0.01 || old.1 > new.1 + 0.01 else { return value }
      let (low, high) = (max(old.0, new.0), min(old.1, new.1))
      let share = (value - old.0) / max(old.1 - old.0, 1)
      let place = low + share * (high - low)
      return min(max(place, new.0 + half), new.1 - half)
    }
    return known.enumerated().map { node, point -> Point? in
      guard let point else { return nil }
      let size = problem.nodes[node]
      let edge = problem.boxOf[node] < 0 ? 0 : problem.padding
      return Point(
        x: moved(
          point.x, (whole.left, whole.right), (area.left, area.right), size.width / 2 + edge),
        y: moved(
          point.y, (whole.bottom, whole.top), (area.bottom, area.top), size.height / 2 + edge))
    }
  }

  private static func union(_ rects: [Rect]) -> Rect? {
    guard let first = rects.first else { return nil }
    return rects.dropFirst().reduce(first) { $0.union($1) }
  }

  /// An outline, with the room its box needs around it.
  private func rect(of node: Int, _ places: [Point?]) -> Rect? {
    places[node].map {
      Rect(centre: $0, size: problem.nodes[node])
        .grown(by: problem.boxOf[node] < 0 ? 0 : problem.padding)
    }
  }

  /// The boxes as they are around those that have a place, titles held.
  private func boxes(_ places: [Point?]) -> [Rect?] {
    problem.boxes.indices.map { box in
      let members = places.indices.filter { problem.boxOf[$0] == box }
      let rects =
        members.compactMap { rect(of: $0, places) }
        + (titles[box].map { [Rect(centre: $0, size: problem.boxes[box].title)] } ?? [])
      return Self.union(rects)
    }
  }

  private func free(for node: Int, _ places: [Point?]) -> Point? {
    let size = problem.nodes[node]
    let home = problem.boxOf[node]
    let boxes = boxes(places)
    let others = places.indices.compactMap { other in
      places[other].map {
        (node: other, rect: Rect(centre: $0, size: problem.nodes[other]).grown(by: problem.gap / 2))
      }
    }
    let target = middle(of: node, places, boxes)
    let area = problem.area.grown(by: home < 0 ? 0 : -problem.padding)
    let (columns, rows) = (64, 48)
    let (wide, high) = (area.width - size.width, area.height - size.height)
    var best: (distance: Double, place: Point)?
    for row in 0...rows {
      for column in 0...columns {
        let place = Point(
          x: area.left + size.width / 2 + wide * Double(column) / Double(columns),
          y: area.bottom + size.height / 2 + high * Double(row) / Double(rows))
        let (dx, dy) = (place.x - target.x, place.y - target.y)
        let distance = dx * dx + dy * dy
        guard distance < best?.distance ?? .infinity else { continue }
        let own = Rect(centre: place, size: size).grown(by: problem.gap / 2)
        guard !others.contains(where: { $0.rect.overlaps(own) }) else { continue }
        let isClear = boxes.indices.allSatisfy { box in
          guard let rect = boxes[box] else { return true }
          guard box == home else { return !rect.overlaps(own) }
          // Its own box grows to hold it, and must not come to hold others.
          let grown = rect.union(own.grown(by: problem.padding))
          return !others.contains { problem.boxOf[$0.node] != box && $0.rect.overlaps(grown) }
            && !boxes.indices.contains { $0 != box && boxes[$0]?.overlaps(grown) == true }
        }
        if isClear { best = (distance, place) }
      }
    }
    return best?.place
  }

  /// The middle of those that a node is tied to or boxed with.
  private func middle(of node: Int, _ places: [Point?], _ boxes: [Rect?]) -> Point {
    var points: [Point] = []
    for edge in problem.edges where edge.from == node || edge.to == node {
      let other = edge.from == node ? edge.to : edge.from
      if other < places.count {
        if let place = places[other] { points.append(place) }
      } else if let box = boxes[other - places.count] {
        points.append(box.centre)
      }
    }
    let home = problem.boxOf[node]
    if home >= 0, let box = boxes[home] { points.append(box.centre) }
    guard !points.isEmpty else { return problem.area.centre }
    let count = Double(points.count)
    return Point(
      x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
  }
}
